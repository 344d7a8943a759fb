import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('networks', '0002_imports'),
        ('ties', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='tie',
            name='contest_reason',
            field=models.CharField(blank=True, max_length=500, verbose_name='why it is contested'),
        ),
        migrations.AddField(
            model_name='tie',
            name='contested_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='tie',
            name='contested_by',
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('external_name', models.CharField(blank=True, max_length=250)),
                ('with_whom', models.CharField(blank=True, max_length=120, verbose_name='with whom')),
                ('on', models.DateField(verbose_name='day')),
                ('channel', models.CharField(max_length=20, verbose_name='how')),
                ('topic', models.CharField(blank=True, max_length=40, verbose_name='topic')),
                ('about', models.CharField(blank=True, max_length=500, verbose_name='about what')),
                ('next_step', models.CharField(blank=True, max_length=300, verbose_name='what comes next')),
                ('next_due', models.DateField(blank=True, null=True, verbose_name='until when')),
                ('next_by', models.CharField(choices=[('us', 'We do'), ('them', 'They do')], default='us', max_length=4, verbose_name='who does it')),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('done_by', models.UUIDField(blank=True, null=True)),
                ('logged_by', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts_made', to='networks.actor')),
                ('external', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='networks.externalpartner')),
                ('other', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contacts_had', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'indexes': [models.Index(fields=['province', '-on'], name='contact_newest'), models.Index(fields=['actor', 'on'], name='contact_actor_on'), models.Index(fields=['other', 'on'], name='contact_other_on'), models.Index(condition=models.Q(('done_at', None), models.Q(('next_step', ''), _negated=True)), fields=['province', 'next_due'], name='contact_open_steps')],
                'constraints': [models.CheckConstraint(condition=models.Q(('other', None), models.Q(('other', models.F('actor')), _negated=True), _connector='OR'), name='contact_of_two'), models.CheckConstraint(condition=models.Q(('other__isnull', False), models.Q(('external_name', ''), _negated=True), models.Q(('with_whom', ''), _negated=True), _connector='OR'), name='contact_with_somebody'), models.CheckConstraint(condition=models.Q(('other', None), ('external', None), _connector='OR'), name='contact_inside_or_outside'), models.CheckConstraint(condition=models.Q(('channel__in', ['phone', 'mobile', 'line', 'email', 'facebook', 'website', 'post', 'fax', 'village_speaker', 'in_person'])), name='contact_channel_known'), models.CheckConstraint(condition=models.Q(('next_by__in', ['us', 'them'])), name='contact_next_by_known')],
            },
        ),
        migrations.CreateModel(
            name='TieImport',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('shape', models.CharField(choices=[('pairs', 'A list of pairs: who is tied to whom'), ('together', 'An attendance or membership list: who was there together')], max_length=10)),
                ('state', models.CharField(choices=[('read', 'Being prepared'), ('applying', 'Being taken in'), ('applied', 'Taken in'), ('undone', 'Taken back')], default='read', max_length=10)),
                ('default_kind', models.CharField(blank=True, max_length=20, verbose_name='kind of tie')),
                ('sheets', models.JSONField(default=list)),
                ('columns', models.JSONField(default=dict)),
                ('answers', models.JSONField(default=dict)),
                ('result', models.JSONField(default=dict)),
                ('started_by', models.UUIDField(blank=True, null=True)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['read', 'applying', 'applied', 'undone'])), name='tie_import_state_known'), models.CheckConstraint(condition=models.Q(('shape__in', ['pairs', 'together'])), name='tie_import_shape_known')],
            },
        ),
        migrations.AddField(
            model_name='tie',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ties', to='ties.tieimport'),
        ),
        migrations.AddConstraint(
            model_name='tie',
            constraint=models.CheckConstraint(condition=models.Q(('contested_at', None), ('confirmed_at', None), _connector='OR'), name='tie_contested_or_confirmed'),
        ),
    ]
