import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('networks', '0002_imports'),
    ]

    operations = [
        migrations.CreateModel(
            name='GovernanceNetwork',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=12)),
                ('name_th', models.CharField(max_length=250, verbose_name='name in Thai')),
                ('name_en', models.CharField(blank=True, max_length=250, verbose_name='name in English')),
                ('state', models.CharField(choices=[('draft', 'Being prepared'), ('formed', 'Formed'), ('active', 'Active'), ('transformed', 'Turned into a successor'), ('dissolved', 'Dissolved')], default='draft', max_length=12)),
                ('main_purpose', models.CharField(max_length=40, verbose_name='main purpose')),
                ('other_purposes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='further purposes')),
                ('level', models.CharField(default='province', max_length=12, verbose_name='level')),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='area')),
                ('area_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='areas it covers')),
                ('is_special_area', models.BooleanField(default=False, verbose_name='special area')),
                ('shared_goal', models.TextField(blank=True, max_length=2000, verbose_name='shared goal')),
                ('ends_when', models.TextField(blank=True, max_length=1000, verbose_name='ends when')),
                ('started_on', models.DateField(blank=True, null=True, verbose_name='started on')),
                ('term_ends_on', models.DateField(blank=True, null=True, verbose_name='term ends on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('details', models.JSONField(blank=True, default=dict)),
                ('is_demo', models.BooleanField(default=False)),
                ('coordinator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='coordinates', to='networks.actor')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='governance.governancenetwork')),
            ],
            options={
                'ordering': ['parent_id', 'name_th', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='network_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['active', 'dissolved', 'draft', 'formed', 'transformed'])), name='network_state_is_known'), models.CheckConstraint(condition=models.Q(('main_purpose__in', ['service_implementation', 'information_diffusion', 'problem_solving', 'community_capacity'])), name='network_purpose_known'), models.CheckConstraint(condition=models.Q(('level__in', ['village', 'tambon', 'amphoe', 'province', 'cluster', 'region', 'national'])), name='network_level_known'), models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='network_not_its_own_parent'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'transformed'), _negated=True), ('successor__isnull', False), _connector='OR'), name='network_transformed_into_one')],
            },
        ),
        migrations.CreateModel(
            name='NetworkMember',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('nominated', 'Nominated'), ('interested', 'Asked to join'), ('invited', 'Invited'), ('active', 'Member'), ('declined', 'Declined'), ('not_selected', 'Not selected'), ('withdrawn', 'Withdrew'), ('ended', 'Membership over')], default='invited', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('purpose_note', models.CharField(blank=True, max_length=500, verbose_name='what it is asked for')),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer until')),
                ('consent_version', models.CharField(blank=True, max_length=30)),
                ('joined_on', models.DateField(blank=True, null=True)),
                ('left_on', models.DateField(blank=True, null=True)),
                ('invited_by', models.UUIDField(blank=True, null=True)),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='networks.actor')),
                ('network', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='governance.governancenetwork')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['actor__sort_key', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('network', 'actor'), name='member_once_per_network'), models.CheckConstraint(condition=models.Q(('state__in', ['active', 'declined', 'ended', 'interested', 'invited', 'nominated', 'not_selected', 'withdrawn'])), name='member_state_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'active'), _negated=True), ('joined_on__isnull', False), _connector='OR'), name='member_joined_on_a_day')],
            },
        ),
    ]
