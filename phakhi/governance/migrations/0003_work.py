import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('governance', '0002_life'),
        ('networks', '0002_imports'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('open', 'To be carried out'), ('done', 'Carried out'), ('dropped', 'Given up')], default='open', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('decided_on', models.DateField(verbose_name='decided on')),
                ('text', models.TextField(max_length=4000, verbose_name='decision')),
                ('basis', models.CharField(blank=True, max_length=1000, verbose_name='basis')),
                ('body_name', models.CharField(blank=True, max_length=250, verbose_name='body that decided')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('is_public', models.BooleanField(default=True, verbose_name='everybody may read it')),
                ('outcome', models.CharField(blank=True, max_length=1000, verbose_name='what came of it')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('recorded_by', models.UUIDField(blank=True, null=True)),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='governance.governancenetwork')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='networks.actor')),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='governance.assignmentproposal')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-decided_on', '-number'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['done', 'dropped', 'open'])), name='decision_state_is_known'), models.UniqueConstraint(fields=('network', 'number'), name='decision_number_once')],
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('on', models.DateField(default=django.utils.timezone.localdate)),
                ('text', models.CharField(max_length=1000, verbose_name='how far it is')),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='governance.decision')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-on', '-created_at'],
            },
        ),
        migrations.CreateModel(
            name='OpenCall',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('draft', 'Being written'), ('open', 'Open for applications'), ('assessing', 'Being assessed'), ('decided', 'Decided'), ('cancelled', 'Cancelled')], default='draft', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('title', models.CharField(max_length=250, verbose_name='title')),
                ('text', models.TextField(max_length=4000, verbose_name='text of the call')),
                ('seats', models.PositiveSmallIntegerField(default=1, verbose_name='how many are sought')),
                ('opens_on', models.DateField(verbose_name='open from')),
                ('closes_on', models.DateField(verbose_name='open until')),
                ('decided_on', models.DateField(blank=True, null=True)),
                ('record', models.TextField(blank=True, max_length=4000, verbose_name='record of the selection')),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-number'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['assessing', 'cancelled', 'decided', 'draft', 'open'])), name='call_state_is_known'), models.UniqueConstraint(fields=('network', 'number'), name='call_number_once'), models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('opens_on'))), name='call_closes_after_it_opens'), models.CheckConstraint(condition=models.Q(('seats__gte', 1)), name='call_has_a_seat')],
            },
        ),
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('label', models.CharField(max_length=250, verbose_name='criterion')),
                ('weight', models.PositiveSmallIntegerField(verbose_name='weight')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='criteria', to='governance.opencall')),
            ],
            options={
                'ordering': ['place'],
                'constraints': [models.UniqueConstraint(fields=('call', 'place'), name='criterion_place_once'), models.CheckConstraint(condition=models.Q(('weight__range', (1, 100))), name='criterion_weight_known')],
            },
        ),
        migrations.CreateModel(
            name='Assessor',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assessors', to='governance.opencall')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('call', 'person'), name='assessor_once_per_call')],
            },
        ),
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('submitted', 'Received'), ('selected', 'Selected'), ('not_selected', 'Not selected'), ('withdrawn', 'Taken back')], default='submitted', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('motivation', models.TextField(max_length=2000, verbose_name='what it brings along')),
                ('conflict', models.CharField(blank=True, max_length=1000, verbose_name='conflicts of interest')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('applied_by', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='governance.opencall')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['not_selected', 'selected', 'submitted', 'withdrawn'])), name='application_state_is_known'), models.UniqueConstraint(fields=('call', 'actor'), name='application_once')],
            },
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('sent', 'Waiting for an answer'), ('taken_up', 'Taken up'), ('answered', 'Answered'), ('returned', 'Sent back with a reason')], default='sent', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('text', models.TextField(max_length=2000, verbose_name='what it is about')),
                ('answer_due_on', models.DateField(verbose_name='answer until')),
                ('answer', models.TextField(blank=True, max_length=2000, verbose_name='answer')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('is_public', models.BooleanField(default=True, verbose_name='everybody may read it')),
                ('raised_by', models.UUIDField(blank=True, null=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='raised', to='governance.governancenetwork')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='received', to='governance.governancenetwork')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['answered', 'returned', 'sent', 'taken_up'])), name='referral_state_is_known'), models.CheckConstraint(condition=models.Q(('source', models.F('target')), _negated=True), name='referral_between_two_networks'), models.CheckConstraint(condition=models.Q(('state__in', ('sent', 'taken_up')), models.Q(('answer', ''), _negated=True), _connector='OR'), name='referral_answer_is_said')],
            },
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('points', models.PositiveSmallIntegerField()),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='governance.application')),
                ('assessor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='governance.assessor')),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='governance.criterion')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('assessor', 'application', 'criterion'), name='score_once'), models.CheckConstraint(condition=models.Q(('points__range', (0, 5))), name='score_points_known')],
            },
        ),
    ]
