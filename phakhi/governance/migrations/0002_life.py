import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('governance', '0001_initial'),
        ('networks', '0002_imports'),
    ]

    operations = [
        migrations.AddField(
            model_name='governancenetwork',
            name='idle_after_days',
            field=models.PositiveSmallIntegerField(default=90, verbose_name='quiet for so many days'),
        ),
        migrations.AddField(
            model_name='governancenetwork',
            name='members_needed',
            field=models.PositiveSmallIntegerField(default=3, verbose_name='members it needs to form'),
        ),
        migrations.AddField(
            model_name='governancenetwork',
            name='needs_charter',
            field=models.BooleanField(default=True, verbose_name='acts only with a charter in force'),
        ),
        migrations.AddField(
            model_name='governancenetwork',
            name='renewals',
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='governancenetwork',
            name='special_domains',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='domains of a special area'),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='answered_via',
            field=models.CharField(blank=True, choices=[('link', 'By the link of the invitation'), ('signed', 'Signed in'), ('paper', 'On paper, entered by an officer')], max_length=8),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='handed_over',
            field=models.CharField(blank=True, max_length=1000, verbose_name='who takes over'),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='reminded_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='scan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile'),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='speaker',
            field=models.CharField(blank=True, max_length=200, verbose_name='who answers for the partner'),
        ),
        migrations.AddField(
            model_name='networkmember',
            name='speaker_post',
            field=models.CharField(blank=True, max_length=200, verbose_name='post'),
        ),
        migrations.CreateModel(
            name='Charter',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('discussed', 'Under discussion'), ('adopting', 'Waiting for the members'), ('in_force', 'In force'), ('superseded', 'Replaced by a newer one'), ('dropped', 'Dropped')], default='discussed', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('text', models.TextField(max_length=20000, verbose_name='text of the charter')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='what is new in it')),
                ('share_needed', models.PositiveSmallIntegerField(default=100, verbose_name='share that must adopt it')),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer until')),
                ('in_force_on', models.DateField(blank=True, null=True)),
                ('proposed_by', models.UUIDField(blank=True, null=True)),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='charters', to='governance.governancenetwork')),
                ('proposed_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-number'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['adopting', 'discussed', 'dropped', 'in_force', 'superseded'])), name='charter_state_is_known'), models.UniqueConstraint(fields=('network', 'number'), name='charter_number_once'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('network',), name='charter_one_in_force'), models.UniqueConstraint(condition=models.Q(('state', 'adopting')), fields=('network',), name='charter_one_adopting'), models.CheckConstraint(condition=models.Q(('share_needed__range', (51, 100))), name='charter_share_is_a_majority'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'in_force'), _negated=True), ('in_force_on__isnull', False), _connector='OR'), name='charter_in_force_since_a_day')],
            },
        ),
        migrations.CreateModel(
            name='CharterAdoption',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('adopts', models.BooleanField()),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('via', models.CharField(choices=[('link', 'By the link of the invitation'), ('signed', 'Signed in'), ('paper', 'On paper, entered by an officer')], max_length=8)),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='adoptions', to='governance.charter')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='governance.networkmember')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['answered_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('charter', 'member'), name='adoption_once'), models.CheckConstraint(condition=models.Q(('adopts', True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='adoption_no_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='CharterComment',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('text', models.CharField(max_length=2000, verbose_name='comment')),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='governance.charter')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ClosingReport',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('reached', models.TextField(max_length=4000, verbose_name='what was reached')),
                ('condition_met', models.BooleanField(verbose_name='the closing condition is met')),
                ('handed_over', models.TextField(max_length=4000, verbose_name='who carries on with what')),
                ('lessons', models.TextField(max_length=4000, verbose_name='what was learned')),
                ('left_open', models.JSONField(blank=True, default=list)),
                ('published_on', models.DateField(blank=True, null=True)),
                ('written_by', models.UUIDField(blank=True, null=True)),
                ('network', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='closing_report', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MemberStep',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('act', models.CharField(max_length=20)),
                ('from_state', models.CharField(blank=True, max_length=12)),
                ('to_state', models.CharField(max_length=12)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('by_post', models.UUIDField(blank=True, null=True)),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='governance.networkmember')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NetworkStep',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('act', models.CharField(max_length=20)),
                ('from_state', models.CharField(blank=True, max_length=12)),
                ('to_state', models.CharField(max_length=12)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('by_post', models.UUIDField(blank=True, null=True)),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AssignmentProposal',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('proposed', 'Waiting for the partner'), ('accepted', 'Accepted'), ('refused', 'Refused'), ('withdrawn', 'Taken back')], default='proposed', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(max_length=500, verbose_name='what is proposed')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer until')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('source_type', models.CharField(blank=True, max_length=80)),
                ('source_id', models.UUIDField(blank=True, null=True)),
                ('proposed_by', models.UUIDField(blank=True, null=True)),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='networks.actor')),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
                'indexes': [models.Index(fields=['source_id'], name='proposal_of_source')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['accepted', 'proposed', 'refused', 'withdrawn'])), name='proposal_state_is_known'), models.UniqueConstraint(condition=models.Q(('source_id__isnull', False), ('state', 'proposed')), fields=('source_type', 'source_id', 'actor'), name='proposal_open_once')],
            },
        ),
    ]
