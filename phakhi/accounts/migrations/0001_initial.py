import datetime
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.text
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_events'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Throttle',
            fields=[
                ('key', models.CharField(max_length=255, primary_key=True, serialize=False)),
                ('value', models.JSONField()),
                ('expires_at', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='ConsentText',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('purpose', models.CharField(max_length=40)),
                ('edition', models.PositiveSmallIntegerField(default=1)),
                ('title_th', models.CharField(max_length=200)),
                ('title_en', models.CharField(max_length=200)),
                ('text_th', models.TextField()),
                ('text_en', models.TextField()),
                ('sha256', models.CharField(editable=False, max_length=64)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['purpose', '-edition'],
                'constraints': [models.UniqueConstraint(fields=('province', 'purpose', 'edition'), name='consent_text_once')],
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('purpose', models.CharField(max_length=40)),
                ('language', models.CharField(max_length=2)),
                ('channel', models.CharField(choices=[('web', 'On this website'), ('paper', 'On paper, entered by an officer')], default='web', max_length=5)),
                ('given_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('officer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='accounts.consenttext')),
            ],
            options={
                'ordering': ['-given_at', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('party', 'purpose'), name='one_standing_consent'), models.CheckConstraint(condition=models.Q(('channel', 'web'), models.Q(('channel', 'paper'), ('officer__isnull', False)), _connector='OR'), name='consent_on_paper_has_officer'), models.CheckConstraint(condition=models.Q(('withdrawn_at', None), ('withdrawn_at__gte', models.F('given_at')), _connector='OR'), name='consent_dates_in_order')],
            },
        ),
        migrations.CreateModel(
            name='RoleGrant',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('role', models.CharField(choices=[('citizen', 'Citizen'), ('member', 'Partner'), ('field_officer', 'Field officer'), ('officer', 'Officer of the provincial office'), ('office_head', 'Head of the provincial office'), ('governor', 'Governor'), ('auditor', 'Auditor'), ('system_admin', 'System administrator')], max_length=20, verbose_name='role')),
                ('since', models.DateField(verbose_name='from')),
                ('until', models.DateField(blank=True, null=True, verbose_name='until (first day without)')),
                ('basis', models.CharField(blank=True, max_length=200, verbose_name='order or letter')),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('granted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['role', '-since', 'pk'],
                'indexes': [models.Index(fields=['person', 'since'], name='grant_person'), models.Index(fields=['post', 'since'], name='grant_post')],
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ('citizen', 'member', 'field_officer', 'officer', 'office_head', 'governor', 'auditor', 'system_admin'))), name='grant_role_known'), models.CheckConstraint(condition=models.Q(('person__isnull', True), ('post__isnull', True), _connector='XOR'), name='grant_to_one'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='grant_dates_in_order'), models.CheckConstraint(condition=models.Q(('approved_by', models.F('granted_by')), _negated=True), name='grant_by_two_persons'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.Func(django.db.models.functions.comparison.Coalesce(models.F('person'), models.F('post')), models.Func(models.F('role'), models.Value(0), function='hashtextextended'), function='uuid_hash_extended'), models.Func(django.db.models.functions.comparison.Coalesce(models.F('person'), models.F('post')), models.Func(models.F('role'), models.Value(0), function='hashtextextended'), function='uuid_hash_extended'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('since'), models.F('until'), models.Value('[)'), function='daterange'), '&&')], name='grant_once_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='SubjectRequest',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('access', 'See and get a copy of my data'), ('correct', 'Correct my data'), ('erase', 'Erase my data'), ('object', 'Object to the use of my data'), ('restrict', 'Stop using my data for a while')], max_length=10, verbose_name='what is asked')),
                ('channel', models.CharField(choices=[('web', 'On this website'), ('in_person', 'At the counter'), ('post', 'By post'), ('email', 'By e-mail')], max_length=10, verbose_name='how it came')),
                ('requester', models.CharField(max_length=250, verbose_name='who asks')),
                ('contact', models.CharField(blank=True, max_length=400, verbose_name='where the answer goes')),
                ('details', models.TextField(blank=True, verbose_name='in their words')),
                ('received_on', models.DateField(verbose_name='received on')),
                ('due_on', models.DateField(editable=False)),
                ('state', models.CharField(choices=[('open', 'Waiting for an answer'), ('answered', 'Answered'), ('refused', 'Refused, with reasons')], default='open', max_length=10)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True, verbose_name='answer or reason of refusal')),
                ('officer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subject_requests', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
            ],
            options={
                'ordering': ['due_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['answered', 'open', 'refused'])), name='subject_request_state_known'), models.CheckConstraint(condition=models.Q(('due_on', django.db.models.expressions.CombinedExpression(models.F('received_on'), '+', models.Value(datetime.timedelta(days=30))))), name='subject_request_due_in_30_days'), models.CheckConstraint(condition=models.Q(('answer', ''), ('state', 'refused'), _negated=True), name='subject_refusal_has_reason')],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('username', models.CharField(max_length=60, unique=True, verbose_name='user name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('stated_name', models.CharField(blank=True, max_length=250)),
                ('is_active', models.BooleanField(default=True)),
                ('is_demo', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('person', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='account', to='parties.party')),
                ('stated_province', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('username'), name='user_name_once'), models.UniqueConstraint(django.db.models.functions.text.Lower('email'), condition=models.Q(('email', ''), _negated=True), name='user_email_once')],
            },
        ),
    ]
