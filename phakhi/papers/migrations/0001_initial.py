import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Book',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=40, verbose_name='for which papers')),
                ('name', models.CharField(max_length=120, verbose_name='name of the register')),
                ('pattern', models.CharField(max_length=80, verbose_name='how a number is written')),
                ('gives', models.CharField(default='clerk', max_length=8)),
                ('starts_anew_each_year', models.BooleanField(default=True)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['kind', 'name'],
                'constraints': [models.UniqueConstraint(fields=('province', 'name'), name='book_name_once'), models.CheckConstraint(condition=models.Q(('gives__in', ('clerk', 'platform'))), name='book_gives_known')],
            },
        ),
        migrations.CreateModel(
            name='Number',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('text', models.CharField(max_length=120)),
                ('given_on', models.DateField()),
                ('given_by', models.UUIDField(blank=True, null=True)),
                ('state', models.CharField(default='reserved', max_length=8)),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='note')),
                ('book', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='numbers', to='papers.book')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-year', '-number'],
                'constraints': [models.UniqueConstraint(fields=('book', 'year', 'number'), name='number_once_a_year'), models.CheckConstraint(condition=models.Q(('state__in', ('reserved', 'used', 'void'))), name='number_state_known')],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=40)),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('content', models.JSONField(default=dict)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('circulating', 'Going up the chain'), ('ready', 'Ready to sign'), ('issued', 'Issued'), ('withdrawn', 'Withdrawn')], default='draft', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('subject_type', models.CharField(max_length=80)),
                ('subject_id', models.UUIDField()),
                ('is_public', models.BooleanField(default=False, verbose_name='everybody may read it')),
                ('drafted_by', models.UUIDField(blank=True, null=True)),
                ('pdf_sha256', models.CharField(blank=True, max_length=64)),
                ('signed_how', models.CharField(blank=True, choices=[('click', 'Signed on the platform'), ('digital', 'Digital signature'), ('paper', 'Signed on paper')], max_length=8)),
                ('signed_by', models.UUIDField(blank=True, null=True)),
                ('signed_as', models.CharField(blank=True, choices=[('substantive', 'Holder of the post'), ('acting', 'Acting holder'), ('on_behalf', 'Acting on behalf')], max_length=12)),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('issued_at', models.DateTimeField(blank=True, null=True)),
                ('number', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='paper', to='papers.number')),
                ('pdf', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('returned', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('signed_in_post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.post')),
            ],
            options={
                'ordering': ['-created_at', 'pk'],
                'indexes': [models.Index(fields=['subject_id'], name='paper_subject')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['circulating', 'draft', 'issued', 'ready', 'withdrawn'])), name='paper_state_is_known'), models.CheckConstraint(condition=models.Q(('signed_how', ''), ('signed_how__in', ['click', 'digital', 'paper']), _connector='OR'), name='paper_how_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'issued'), _negated=True), ('signed_on__isnull', False), _connector='OR'), name='paper_issued_is_signed')],
            },
        ),
        migrations.CreateModel(
            name='ChainStep',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('place', models.PositiveSmallIntegerField()),
                ('verdict', models.CharField(blank=True, choices=[('agrees', 'Agrees'), ('amends', 'Agrees with changes'), ('returns', 'Sends it back')], max_length=8)),
                ('note', models.CharField(blank=True, max_length=1000, verbose_name='note')),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('answered_as', models.CharField(blank=True, choices=[('substantive', 'Holder of the post'), ('acting', 'Acting holder'), ('on_behalf', 'Acting on behalf')], max_length=12)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='papers.paper')),
            ],
            options={
                'ordering': ['round', 'place'],
                'constraints': [models.UniqueConstraint(fields=('paper', 'round', 'place'), name='chain_step_place_once'), models.CheckConstraint(condition=models.Q(('verdict', ''), ('answered_at__isnull', False), _connector='OR'), name='chain_step_answered_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'returns'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='chain_step_return_has_note')],
            },
        ),
    ]
