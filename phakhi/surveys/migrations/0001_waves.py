import django.contrib.postgres.fields
import django.db.models.deletion
import phakhi.core.ids
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('governance', '0003_work'),
        ('networks', '0002_imports'),
    ]

    operations = [
        migrations.CreateModel(
            name='Wave',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=12)),
                ('kind', models.CharField(choices=[('relationship', 'Who works with whom'), ('leadership', 'Which leaders everybody accepts'), ('factors', 'The nine factors of a strong network')], max_length=12, verbose_name='what is asked')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('state', models.CharField(choices=[('draft', 'Being prepared'), ('open', 'Open for answers'), ('closed', 'Closed')], default='draft', max_length=6)),
                ('opens_on', models.DateField(verbose_name='opens on')),
                ('closes_on', models.DateField(verbose_name='last day to answer')),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('remind_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('subjects', models.JSONField(blank=True, default=list)),
                ('wording_version', models.CharField(blank=True, max_length=20)),
                ('wording_sha256', models.CharField(blank=True, max_length=64)),
                ('invited', models.PositiveIntegerField(default=0)),
                ('answered', models.PositiveIntegerField(default=0)),
                ('results', models.JSONField(blank=True, default=dict)),
                ('salt', models.BinaryField(blank=True, default=bytes)),
                ('is_demo', models.BooleanField(default=False)),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waves', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-year', 'kind', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='wave_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['closed', 'draft', 'open'])), name='wave_state_is_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['relationship', 'leadership', 'factors'])), name='wave_kind_known'), models.UniqueConstraint(fields=('network', 'kind', 'year'), name='wave_once_a_year'), models.UniqueConstraint(condition=models.Q(('state', 'closed'), _negated=True), fields=('network', 'kind'), name='wave_one_at_a_time'), models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('opens_on'))), name='wave_dates_in_order'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'closed'), _negated=True), models.Q(('closed_on__isnull', False), ('salt', b'')), _connector='OR'), name='wave_closed_forgets_its_key'), models.CheckConstraint(condition=models.Q(('answered__lte', models.F('invited'))), name='wave_answers_of_the_invited')],
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed', models.BinaryField(default=bytes)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='surveys.wave')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Rating',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reliable', models.PositiveSmallIntegerField(null=True)),
                ('same_goal', models.PositiveSmallIntegerField(null=True)),
                ('open_talk', models.PositiveSmallIntegerField(null=True)),
                ('influence', models.PositiveSmallIntegerField(null=True)),
                ('involved', models.PositiveSmallIntegerField(null=True)),
                ('resources', models.PositiveSmallIntegerField(null=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('rated', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='networks.actor')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='surveys.wave')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reliable', None), ('reliable__range', (1, 4)), _connector='OR'), models.Q(('same_goal', None), ('same_goal__range', (1, 4)), _connector='OR'), models.Q(('open_talk', None), ('open_talk__range', (1, 4)), _connector='OR'), models.Q(('influence', None), ('influence__range', (1, 4)), _connector='OR'), models.Q(('involved', None), ('involved__range', (1, 4)), _connector='OR'), models.Q(('resources', None), ('resources__range', (1, 4)), _connector='OR')), name='rating_one_to_four')],
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('item', models.CharField(max_length=40)),
                ('sector', models.CharField(blank=True, max_length=20)),
                ('value', models.PositiveSmallIntegerField(null=True)),
                ('words', models.CharField(blank=True, max_length=400)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='surveys.wave')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('value', None), ('value__range', (1, 5)), _connector='OR'), name='opinion_one_to_five')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('invited', 'Not begun'), ('begun', 'Begun, not sent yet'), ('typed', 'Typed from paper, waiting for the second officer'), ('answered', 'Answered'), ('declined', 'Does not want to answer')], default='invited', max_length=8)),
                ('sector', models.CharField(blank=True, max_length=20)),
                ('speaker', models.CharField(blank=True, max_length=150, verbose_name='who answers')),
                ('speaker_post', models.CharField(blank=True, max_length=150, verbose_name='post')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('links_sent', models.PositiveSmallIntegerField(default=0)),
                ('last_sent_on', models.DateField(blank=True, null=True)),
                ('typed_by', models.UUIDField(blank=True, null=True)),
                ('checked_by', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('wave', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='surveys.wave')),
            ],
            options={
                'ordering': ['actor__sort_key', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('wave', 'actor'), name='invited_once'), models.CheckConstraint(condition=models.Q(('state__in', ['answered', 'begun', 'declined', 'invited', 'typed'])), name='invitation_state_is_known'), models.CheckConstraint(condition=models.Q(('checked_by', None), models.Q(('checked_by', models.F('typed_by')), _negated=True), _connector='OR'), name='survey_paper_checked_by_another')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('step', models.CharField(max_length=40)),
                ('is_done', models.BooleanField(default=False)),
                ('facts', models.JSONField(blank=True, default=dict)),
                ('sealed', models.BinaryField(blank=True, default=bytes)),
                ('hand', models.CharField(blank=True, max_length=64)),
                ('about', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('invitation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='surveys.invitation')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('invitation', 'step'), name='answer_step_once')],
            },
        ),
    ]
