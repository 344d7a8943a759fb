import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_seats_since_and_agreed'),
        ('core', '0004_events_of_subject'),
        ('governance', '0003_work'),
        ('networks', '0002_imports'),
    ]

    operations = [
        migrations.CreateModel(
            name='Dialogue',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=24)),
                ('kind', models.CharField(default='dialogue', max_length=20, verbose_name='kind of forum')),
                ('state', models.CharField(choices=[('planned', 'Being prepared'), ('announced', 'Announced'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='planned', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('purpose', models.TextField(blank=True, max_length=2000, verbose_name='what it is for')),
                ('on', models.DateField(verbose_name='day')),
                ('fiscal_year', models.PositiveSmallIntegerField(editable=False)),
                ('hours', models.CharField(blank=True, max_length=80, verbose_name='from when to when')),
                ('place', models.CharField(blank=True, max_length=250, verbose_name='place')),
                ('provinces', models.CharField(blank=True, max_length=250, verbose_name='with which provinces')),
                ('people', models.PositiveIntegerField(blank=True, null=True, verbose_name='people who came')),
                ('record', models.TextField(blank=True, max_length=20000, verbose_name='record')),
                ('cancelled_because', models.CharField(blank=True, max_length=500, verbose_name='why it is cancelled')),
                ('entered_by', models.UUIDField(blank=True, null=True)),
                ('is_demo', models.BooleanField(default=False)),
                ('convenor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('network', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='dialogues', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-on', '-pk'],
                'indexes': [models.Index(fields=['network', 'fiscal_year'], name='dialogue_of_year')],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='dialogue_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['announced', 'cancelled', 'held', 'planned'])), name='dialogue_state_is_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['dialogue', 'plan_integration', 'inter_provincial'])), name='dialogue_kind_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'held'), _negated=True), models.Q(('record', ''), _negated=True), _connector='OR'), name='dialogue_held_has_record'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'cancelled'), _negated=True), models.Q(('cancelled_because', ''), _negated=True), _connector='OR'), name='dialogue_cancelled_for_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='DialogueParty',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name', models.CharField(blank=True, max_length=250, verbose_name='name')),
                ('role', models.CharField(default='participant', max_length=12, verbose_name='takes part as')),
                ('actor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='dialogues.dialogue')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['role', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['initiator', 'host', 'agency', 'participant'])), name='takes_part_as_known'), models.CheckConstraint(condition=models.Q(('actor__isnull', False), models.Q(('name', ''), _negated=True), _connector='OR'), name='takes_part_is_somebody'), models.UniqueConstraint(condition=models.Q(('actor__isnull', False)), fields=('dialogue', 'actor'), name='takes_part_once')],
            },
        ),
        migrations.CreateModel(
            name='BroughtPlan',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('title', models.CharField(max_length=250, verbose_name='plan or project')),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='area')),
                ('years', models.CharField(blank=True, max_length=40, verbose_name='years')),
                ('baht', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='baht')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plans', to='dialogues.dialogue')),
                ('brought_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='dialogues.dialogueparty')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('baht', None), ('baht__gte', 0), _connector='OR'), name='plan_baht_known')],
            },
        ),
        migrations.CreateModel(
            name='DialogueTask',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('text', models.CharField(max_length=500, verbose_name='what is to be done')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done on')),
                ('outcome', models.CharField(blank=True, max_length=500, verbose_name='what came of it')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='dialogues.dialogue')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='dialogues.dialogueparty')),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='governance.assignmentproposal')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['due_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Match',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=10, verbose_name='what was found')),
                ('text', models.CharField(max_length=1000, verbose_name='in words')),
                ('agreement', models.CharField(blank=True, max_length=1000, verbose_name='what was agreed')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='matches', to='dialogues.dialogue')),
                ('first', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dialogues.broughtplan')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('second', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='dialogues.broughtplan')),
            ],
            options={
                'verbose_name_plural': 'matches',
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['doubles', 'completes', 'gap'])), name='match_kind_known'), models.CheckConstraint(condition=models.Q(('kind', 'gap'), models.Q(('first__isnull', False), ('second__isnull', False)), _connector='OR'), name='match_of_two'), models.CheckConstraint(condition=models.Q(('first', None), models.Q(('first', models.F('second')), _negated=True), _connector='OR'), name='match_of_different_plans')],
            },
        ),
        migrations.CreateModel(
            name='Point',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=12, verbose_name='kind')),
                ('text', models.CharField(max_length=1000, verbose_name='what was said')),
                ('answer', models.CharField(blank=True, max_length=1000, verbose_name='what came of it')),
                ('about', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='said_on', to='dialogues.point')),
                ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='dialogues.dialogue')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('said_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='dialogues.dialogueparty')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['opinion', 'option', 'for', 'against', 'evidence', 'conclusion'])), name='point_kind_known'), models.CheckConstraint(condition=models.Q(('about', None), models.Q(('about', models.F('id')), _negated=True), _connector='OR'), name='point_not_on_itself')],
            },
        ),
        migrations.CreateModel(
            name='Consultation',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=24)),
                ('state', models.CharField(choices=[('asked', "Waits for the board's opinion"), ('opined', "Waits for the agency's reply"), ('replied', 'Replied'), ('withdrawn', 'Withdrawn')], default='asked', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('about', models.CharField(max_length=16, verbose_name='about')),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('question', models.TextField(max_length=4000, verbose_name='what the board is asked')),
                ('asked_on', models.DateField(default=django.utils.timezone.localdate)),
                ('opinion_due_on', models.DateField(verbose_name='opinion until')),
                ('reply_days', models.PositiveSmallIntegerField(default=30, verbose_name='days for the reply')),
                ('opinion', models.TextField(blank=True, max_length=8000, verbose_name='opinion of the board')),
                ('opinion_on', models.DateField(blank=True, null=True)),
                ('reply_due_on', models.DateField(blank=True, null=True)),
                ('follows', models.CharField(blank=True, max_length=8, verbose_name='does the agency follow it')),
                ('reply', models.TextField(blank=True, max_length=8000, verbose_name='reply of the agency')),
                ('replied_on', models.DateField(blank=True, null=True)),
                ('asked_by', models.UUIDField(blank=True, null=True)),
                ('is_demo', models.BooleanField(default=False)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='networks.actor')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consultations', to='bodies.body')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-asked_on', '-pk'],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='consultation_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'opined', 'replied', 'withdrawn'])), name='consultation_state_is_known'), models.CheckConstraint(condition=models.Q(('about__in', ['policy', 'administration', 'service', 'plan', 'indicator', 'results'])), name='consultation_about_known'), models.CheckConstraint(condition=models.Q(('follows', ''), ('follows__in', ['follows', 'partly', 'not']), _connector='OR'), name='consultation_follows_known'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('opined', 'replied')), _negated=True), models.Q(models.Q(('opinion', ''), _negated=True), ('reply_due_on__isnull', False)), _connector='OR'), name='consultation_opined_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'replied'), _negated=True), models.Q(models.Q(('reply', ''), _negated=True), models.Q(('follows', ''), _negated=True)), _connector='OR'), name='consultation_replied_says_what')],
            },
        ),
    ]
