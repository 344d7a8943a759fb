import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Actor',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=12)),
                ('level', models.CharField(choices=[('individual', 'Individual'), ('group', 'Group'), ('organisation', 'Organisation')], max_length=12)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('submitted', 'Waiting for an officer'), ('verified', 'Verified'), ('suspended', 'Suspended'), ('ended', 'Ended'), ('rejected', 'Not accepted'), ('merged', 'Merged into another entry')], default='draft', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('state_reason', models.CharField(blank=True, max_length=500)),
                ('sector', models.CharField(blank=True, max_length=20, verbose_name='sector')),
                ('subtype', models.CharField(blank=True, max_length=40, verbose_name='kind of body')),
                ('axes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='state, civil society or academic')),
                ('six_parties', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='one of the six parties')),
                ('target_groups', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='target groups')),
                ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='what kind of person or group')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='topics')),
                ('tags', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='other tags')),
                ('mission', models.TextField(blank=True, max_length=4000, verbose_name='mission')),
                ('strengths', models.TextField(blank=True, max_length=2000, verbose_name='strengths')),
                ('constraints', models.TextField(blank=True, max_length=2000, verbose_name='limits')),
                ('founded_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='founded in')),
                ('members_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of members')),
                ('registration_no', models.CharField(blank=True, max_length=30, verbose_name='registration number')),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='where it stands')),
                ('area_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='where it works')),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                ('is_public', models.BooleanField(default=False, verbose_name='profile shown to the public')),
                ('contacts_public', models.BooleanField(default=False, verbose_name='contacts shown to the public')),
                ('consent_version', models.CharField(blank=True, max_length=30)),
                ('consented_at', models.DateTimeField(blank=True, null=True)),
                ('source', models.CharField(choices=[('self', 'Registered by themselves'), ('officer', 'Entered by an officer'), ('import', 'From a spreadsheet'), ('paper', 'From a paper form')], default='officer', max_length=8)),
                ('entered_by', models.UUIDField(blank=True, null=True)),
                ('batch_id', models.UUIDField(blank=True, null=True)),
                ('second_check_by', models.UUIDField(blank=True, null=True)),
                ('second_check_at', models.DateTimeField(blank=True, null=True)),
                ('sort_key', models.CharField(default='', editable=False, max_length=500)),
                ('bigrams', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None)),
                ('area_reach', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='where it works')),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('party', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='actor', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
            ],
            options={
                'ordering': ['sort_key', 'pk'],
                'indexes': [models.Index(fields=['province', 'state', 'sort_key'], name='actor_sorted'), models.Index(fields=['province', 'state', 'sector'], name='actor_sector'), models.Index(fields=['province', 'area_code'], name='actor_area'), models.Index(fields=['batch_id'], name='actor_batch'), django.contrib.postgres.indexes.GinIndex(fields=['bigrams'], name='actor_bigrams'), django.contrib.postgres.indexes.GinIndex(fields=['topics'], name='actor_topics'), django.contrib.postgres.indexes.GinIndex(fields=['target_groups'], name='actor_target_groups'), django.contrib.postgres.indexes.GinIndex(fields=['area_codes'], name='actor_area_codes'), django.contrib.postgres.indexes.GinIndex(fields=['area_reach'], name='actor_area_reach')],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='actor_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'ended', 'merged', 'rejected', 'submitted', 'suspended', 'verified'])), name='actor_state_is_known'), models.CheckConstraint(condition=models.Q(('level__in', ['individual', 'group', 'organisation'])), name='actor_level_known'), models.CheckConstraint(condition=models.Q(('source__in', ['self', 'officer', 'import', 'paper'])), name='actor_source_known'), models.CheckConstraint(condition=models.Q(('sector__in', ['', 'public', 'business', 'third_sector', 'stakeholder'])), name='actor_sector_known'), models.CheckConstraint(condition=models.Q(('second_check_by', None), models.Q(('second_check_by', models.F('entered_by')), _negated=True), _connector='OR'), name='actor_checked_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('latitude', None), ('longitude', None)), models.Q(('latitude__range', (5, 21)), ('longitude__range', (97, 106))), _connector='OR'), name='actor_stands_in_thailand')],
            },
        ),
        migrations.CreateModel(
            name='Activity',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name', models.CharField(max_length=250, verbose_name='name of the activity')),
                ('topic', models.CharField(max_length=40, verbose_name='topic')),
                ('populations', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='for whom')),
                ('target_note', models.CharField(blank=True, max_length=200, verbose_name='for whom, in words')),
                ('area_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='where')),
                ('since', models.DateField(blank=True, null=True, verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='to')),
                ('status', models.CharField(choices=[('planned', 'Planned'), ('running', 'Under way'), ('finished', 'Finished'), ('stopped', 'Stopped')], default='running', max_length=10, verbose_name='status')),
                ('reach', models.PositiveIntegerField(blank=True, null=True, verbose_name='people reached')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='activities', to='networks.actor')),
            ],
            options={
                'ordering': ['-since', 'pk'],
                'indexes': [models.Index(fields=['province', 'topic', 'status'], name='activity_topic'), django.contrib.postgres.indexes.GinIndex(fields=['area_codes'], name='activity_areas')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['planned', 'running', 'finished', 'stopped'])), name='activity_status_known'), models.CheckConstraint(condition=models.Q(('until', None), ('since', None), ('until__gte', models.F('since')), _connector='OR'), name='activity_dates_in_order')],
            },
        ),
        migrations.CreateModel(
            name='ActorStep',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('act', models.CharField(max_length=20)),
                ('from_state', models.CharField(max_length=10)),
                ('to_state', models.CharField(max_length=10)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('detail', models.JSONField(blank=True, default=dict)),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('by_post', models.UUIDField(blank=True, null=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ExternalPartner',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=20, verbose_name='kind')),
                ('name', models.CharField(max_length=250, verbose_name='name')),
                ('country', models.CharField(blank=True, max_length=80, verbose_name='province or country')),
                ('purpose', models.CharField(blank=True, max_length=300, verbose_name='what they do together')),
                ('since', models.DateField(blank=True, null=True, verbose_name='since')),
                ('last_contact_on', models.DateField(blank=True, null=True, verbose_name='last contact')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='external_partners', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ResourceLine',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('direction', models.CharField(choices=[('offer', 'Offers'), ('need', 'Needs')], max_length=5, verbose_name='offered or needed')),
                ('resource', models.CharField(max_length=20, verbose_name='resource')),
                ('what', models.CharField(max_length=250, verbose_name='what exactly')),
                ('amount', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='amount')),
                ('unit', models.CharField(blank=True, max_length=40, verbose_name='unit')),
                ('value_baht', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='value in baht')),
                ('conditions', models.CharField(blank=True, max_length=500, verbose_name='conditions')),
                ('since', models.DateField(blank=True, null=True, verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='to')),
                ('is_public', models.BooleanField(default=True, verbose_name='shown to the public')),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='resources', to='networks.actor')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['direction', 'resource', 'pk'],
                'indexes': [models.Index(fields=['province', 'resource', 'direction'], name='resource_matching')],
                'constraints': [models.CheckConstraint(condition=models.Q(('direction__in', ['offer', 'need'])), name='resource_direction_known'), models.CheckConstraint(condition=models.Q(models.Q(('amount', None), ('amount__gt', 0), _connector='OR'), models.Q(('value_baht', None), ('value_baht__gte', 0), _connector='OR')), name='resource_amounts_positive'), models.CheckConstraint(condition=models.Q(('until', None), ('since', None), ('until__gte', models.F('since')), _connector='OR'), name='resource_dates_in_order')],
            },
        ),
    ]
