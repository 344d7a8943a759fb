import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0004_events_of_subject'),
        ('governance', '0003_work'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=24)),
                ('type', models.CharField(max_length=40, verbose_name='type of body')),
                ('own_type', models.CharField(blank=True, max_length=120, verbose_name='own name of the type')),
                ('form', models.CharField(default='committee', max_length=16, verbose_name='form')),
                ('name_th', models.CharField(max_length=400, verbose_name='name in Thai')),
                ('name_en', models.CharField(blank=True, max_length=400, verbose_name='name in English')),
                ('short_name', models.CharField(blank=True, max_length=80, verbose_name='short name')),
                ('state', models.CharField(choices=[('planned', 'Being prepared'), ('active', 'At work'), ('ended', 'Ended')], default='planned', max_length=12)),
                ('theme', models.CharField(blank=True, max_length=12, verbose_name='theme')),
                ('level', models.CharField(default='province', max_length=12, verbose_name='level')),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='area')),
                ('also', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='is by law also')),
                ('is_formal', models.BooleanField(default=True, verbose_name='formal: appointed by an order')),
                ('is_outside', models.BooleanField(default=False, verbose_name='sits outside the province')),
                ('legal_basis', models.TextField(blank=True, max_length=2000, verbose_name='legal basis')),
                ('mandate', models.TextField(blank=True, max_length=4000, verbose_name='mandate')),
                ('powers', models.TextField(blank=True, max_length=8000, verbose_name='duties and powers')),
                ('quorum_share', models.DecimalField(decimal_places=3, default=0.5, max_digits=4, verbose_name='quorum: share of members')),
                ('quorum_is_more_than', models.BooleanField(default=False, verbose_name='more than this share')),
                ('quorum_number', models.PositiveSmallIntegerField(default=0, verbose_name='quorum: at least')),
                ('second_call_share', models.DecimalField(decimal_places=3, default=0, max_digits=4, verbose_name='quorum at the second call')),
                ('majority_of', models.CharField(default='voting', max_length=8, verbose_name='majority counted over')),
                ('term_years', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='years of a term')),
                ('max_terms', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='terms in a row')),
                ('checks_six_parties', models.BooleanField(default=False, verbose_name='all six parties must sit')),
                ('women_share', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='women, percent')),
                ('youth_share', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='under 35, percent')),
                ('scrutinises', models.BooleanField(default=False, verbose_name='scrutinises others')),
                ('idle_after_days', models.PositiveSmallIntegerField(default=90, verbose_name='quiet for so many days')),
                ('established_on', models.DateField(blank=True, null=True, verbose_name='established on')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('is_demo', models.BooleanField(default=False)),
                ('network', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bodies', to='governance.governancenetwork')),
                ('office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bodies_served', to='parties.party')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='bodies.body')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['type', 'name_th', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='sitting_body_code_once'), models.CheckConstraint(condition=models.Q(('state__in', ['active', 'ended', 'planned'])), name='body_state_is_known'), models.CheckConstraint(condition=models.Q(('type__in', ['strategic_partnership_group', 'board_of_directors', 'steering_committee', 'joint_scrutiny_committee', 'intergovernmental_management_team', 'kor_bor_jor', 'kor_tor_jor', 'kor_ror_or', 'citizen_advisory_board', 'lay_board', 'joint_public_private', 'kor_tor_por', 'krommakan', 'heads_meeting', 'national_policy_committee', 'own', 'informal'])), name='sitting_body_type_known'), models.CheckConstraint(condition=models.Q(('form__in', ['committee', 'subcommittee', 'working_group', 'assembly', 'informal'])), name='sitting_body_form_known'), models.CheckConstraint(condition=models.Q(('theme', ''), ('theme__in', ['place', 'people', 'business', 'law_order']), _connector='OR'), name='sitting_body_theme_known'), models.CheckConstraint(condition=models.Q(('level__in', ['village', 'tambon', 'amphoe', 'province', 'cluster', 'region', 'national'])), name='sitting_body_level_known'), models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('id')), _negated=True), _connector='OR'), name='sitting_body_not_its_own_parent'), models.CheckConstraint(condition=models.Q(('quorum_share__range', (0, 1)), ('second_call_share__range', (0, 1))), name='sitting_body_quorum_is_a_share'), models.CheckConstraint(condition=models.Q(('majority_of__in', ('voting', 'present', 'all'))), name='sitting_body_majority_known'), models.CheckConstraint(condition=models.Q(models.Q(('form', 'informal'), ('is_formal', False), ('type', 'informal')), models.Q(models.Q(('type', 'informal'), _negated=True), models.Q(('form', 'informal'), _negated=True)), _connector='OR'), name='sitting_body_informal_is_not_formal')],
            },
        ),
        migrations.CreateModel(
            name='BodyResource',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(max_length=20, verbose_name='resource')),
                ('what', models.CharField(max_length=250, verbose_name='what')),
                ('amount', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='baht a year')),
                ('fiscal_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='fiscal year')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='resources', to='bodies.body')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'ordering': ['kind', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount', None), ('amount__gte', 0), _connector='OR'), name='body_resource_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('place', models.PositiveSmallIntegerField(verbose_name='place in the order')),
                ('role', models.CharField(default='member', max_length=20, verbose_name='seat')),
                ('kind', models.CharField(default='representative', max_length=16, verbose_name='filled as')),
                ('party_class', models.CharField(blank=True, max_length=20, verbose_name='counts for')),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='note')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='bodies.body')),
                ('liaison', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='liaison_seats', to='bodies.body')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['body_id', 'place', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('body', 'place'), name='seat_place_once'), models.UniqueConstraint(condition=models.Q(('ended_on', None), ('role', 'chair')), fields=('body',), name='seat_one_chair'), models.CheckConstraint(condition=models.Q(('role__in', ['chair', 'vice_chair', 'member', 'member_secretary', 'assistant_secretary', 'adviser', 'observer', 'reserve'])), name='body_seat_role_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['ex_officio', 'representative', 'expert', 'elected'])), name='body_seat_kind_known'), models.CheckConstraint(condition=models.Q(('party_class', ''), ('party_class__in', ['state_agency', 'state_enterprise', 'local_government', 'private', 'academia', 'people']), _connector='OR'), name='seat_party_class_known'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'ex_officio'), _negated=True), ('post__isnull', False), _connector='OR'), name='seat_ex_officio_has_post')],
            },
        ),
        migrations.CreateModel(
            name='SeatRule',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('party_class', models.CharField(blank=True, max_length=20, verbose_name='party')),
                ('kind', models.CharField(blank=True, max_length=16, verbose_name='kind of seat')),
                ('least', models.PositiveSmallIntegerField(default=0, verbose_name='at least')),
                ('most', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='at most')),
                ('note', models.CharField(blank=True, max_length=250, verbose_name='note')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seat_rules', to='bodies.body')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['place'],
                'constraints': [models.UniqueConstraint(fields=('body', 'place'), name='seat_rule_place_once'), models.CheckConstraint(condition=models.Q(('most', None), ('most__gte', models.F('least')), _connector='OR'), name='seat_rule_least_to_most')],
            },
        ),
        migrations.CreateModel(
            name='SeatTerm',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('ends_because', models.CharField(blank=True, max_length=250, verbose_name='why it ended')),
                ('number', models.PositiveSmallIntegerField(default=1, verbose_name='which term in a row')),
                ('is_woman', models.BooleanField(blank=True, null=True)),
                ('is_young', models.BooleanField(blank=True, null=True)),
                ('order_id', models.UUIDField(blank=True, null=True)),
                ('ended_by', models.UUIDField(blank=True, null=True)),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sent_to_seats', to='parties.party')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seat_terms', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seat_terms', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='bodies.seat')),
            ],
            options={
                'ordering': ['seat_id', '-since', 'pk'],
                'indexes': [models.Index(fields=['person', 'since'], name='seat_term_person'), models.Index(fields=['party', 'since'], name='seat_term_party')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('since')), _connector='OR'), name='seat_term_dates_in_order'), models.CheckConstraint(condition=models.Q(('person__isnull', False), ('party__isnull', False), ('post__isnull', False), _connector='OR'), name='seat_term_of_somebody'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.Func(models.F('seat'), models.Value(0), function='uuid_hash_extended'), models.Func(models.F('seat'), models.Value(0), function='uuid_hash_extended'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('since'), models.F('until'), models.Value('[)'), function='daterange'), '&&')], name='seat_one_holder_at_a_time')],
            },
        ),
    ]
