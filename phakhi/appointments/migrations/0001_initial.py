import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_seats_since_and_agreed'),
        ('core', '0004_events_of_subject'),
        ('papers', '0001_initial'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='AppointmentOrder',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('appoint', 'Appointment'), ('amend', 'Amendment'), ('replace', 'Replacement'), ('revoke', 'Revocation')], default='appoint', max_length=8)),
                ('title', models.CharField(max_length=400, verbose_name='subject of the order')),
                ('reason', models.TextField(blank=True, max_length=4000, verbose_name='for which reason (ด้วย…)')),
                ('basis', models.TextField(blank=True, max_length=4000, verbose_name='by which power (อาศัยอำนาจตาม…)')),
                ('duties', models.TextField(blank=True, max_length=8000, verbose_name='duties and powers, one a line')),
                ('effective_on', models.DateField(blank=True, null=True, verbose_name='in force from')),
                ('expires_on', models.DateField(blank=True, null=True, verbose_name='no longer in force from')),
                ('state', models.CharField(choices=[('drafted', 'Being drafted'), ('signed', 'Signed, waits for its day'), ('in_force', 'In force'), ('amended', 'In force as amended'), ('replaced', 'Replaced'), ('revoked', 'Revoked'), ('expired', 'Expired'), ('withdrawn', 'Given up')], default='drafted', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('number_text', models.CharField(blank=True, max_length=120, verbose_name='number')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='signed on')),
                ('is_public', models.BooleanField(default=True, verbose_name='everybody may read it once it is signed')),
                ('waiver', models.CharField(blank=True, max_length=1000, verbose_name='why the office goes on')),
                ('waived', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None, verbose_name='what the office goes on with')),
                ('drafted_by', models.UUIDField(blank=True, null=True)),
                ('is_demo', models.BooleanField(default=False)),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='bodies.body')),
                ('paper', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='order', to='papers.paper')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followers', to='appointments.appointmentorder')),
            ],
            options={
                'ordering': ['-signed_on', '-created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['amended', 'drafted', 'expired', 'in_force', 'replaced', 'revoked', 'signed', 'withdrawn'])), name='order_state_is_known'), models.CheckConstraint(condition=models.Q(('kind__in', ['appoint', 'amend', 'replace', 'revoke'])), name='order_kind_known'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'appoint'), ('replaces', None)), models.Q(models.Q(('kind', 'appoint'), _negated=True), ('replaces__isnull', False)), _connector='OR'), name='order_follows_if_it_changes'), models.UniqueConstraint(condition=models.Q(('kind__in', ('replace', 'revoke')), models.Q(('state', 'withdrawn'), _negated=True)), fields=('replaces',), name='order_replaced_once'), models.CheckConstraint(condition=models.Q(('replaces', None), models.Q(('replaces', models.F('id')), _negated=True), _connector='OR'), name='order_not_of_itself'), models.CheckConstraint(condition=models.Q(('expires_on', None), ('effective_on', None), ('expires_on__gt', models.F('effective_on')), _connector='OR'), name='order_expires_after_it_begins'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('signed', 'in_force', 'amended', 'replaced', 'revoked', 'expired')), _negated=True), models.Q(('effective_on__isnull', False), ('signed_on__isnull', False), models.Q(('number_text', ''), _negated=True)), _connector='OR'), name='order_issued_has_number_and_day')],
            },
        ),
        migrations.CreateModel(
            name='Forwarding',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forwardings', to='appointments.appointmentorder')),
                ('paper', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forwarding', to='papers.paper')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('order', 'party'), name='order_forwarded_once')],
            },
        ),
        migrations.CreateModel(
            name='NamesRequest',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('wanted', models.PositiveSmallIntegerField(default=1, verbose_name='how many names')),
                ('text', models.TextField(blank=True, max_length=2000, verbose_name='what is asked')),
                ('answer_due_on', models.DateField(verbose_name='answer until')),
                ('state', models.CharField(choices=[('drafted', 'Letter being prepared'), ('sent', 'Waiting for names'), ('answered', 'Names have come'), ('closed', 'Closed')], default='drafted', max_length=10)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('answered_via', models.CharField(blank=True, choices=[('signed', 'Signed in'), ('link', 'From the link'), ('paper', 'On paper'), ('agency', "By the agency's letter")], max_length=8)),
                ('speaker', models.CharField(blank=True, max_length=200, verbose_name='who answers for the agency')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names_requests', to='bodies.body')),
                ('paper', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='names_request', to='papers.paper')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
            ],
            options={
                'ordering': ['answer_due_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['answered', 'closed', 'drafted', 'sent'])), name='names_request_state_is_known'), models.UniqueConstraint(condition=models.Q(('state__in', ('drafted', 'sent'))), fields=('body', 'party'), name='names_asked_once_at_a_time'), models.CheckConstraint(condition=models.Q(('wanted__range', (1, 50))), name='names_wanted_known'), models.CheckConstraint(condition=models.Q(('answered_via', ''), ('answered_via__in', ['signed', 'link', 'paper', 'agency']), _connector='OR'), name='names_via_known')],
            },
        ),
        migrations.CreateModel(
            name='Nomination',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('proposed_by', models.UUIDField(blank=True, null=True)),
                ('statement', models.TextField(max_length=2000, verbose_name='why this nominee')),
                ('state', models.CharField(choices=[('asked', 'Waiting for the nominee'), ('accepted', 'Nominee said yes'), ('declined', 'Nominee said no'), ('cleared', 'Checked, ready for an order'), ('seated', 'Appointed'), ('passed_over', 'Not put forward'), ('withdrawn', 'Taken back')], default='asked', max_length=12)),
                ('state_since', models.DateTimeField(default=django.utils.timezone.now)),
                ('answer_due_on', models.DateField(blank=True, null=True, verbose_name='answer until')),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('has_conflict', models.BooleanField(blank=True, null=True)),
                ('conflict', models.CharField(blank=True, max_length=1000, verbose_name='conflict of interest')),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.UUIDField(blank=True, null=True)),
                ('answered_via', models.CharField(blank=True, choices=[('signed', 'Signed in'), ('link', 'From the link'), ('paper', 'On paper'), ('agency', "By the agency's letter")], max_length=8)),
                ('waiver', models.CharField(blank=True, max_length=1000, verbose_name='why the office goes on')),
                ('checked_by', models.UUIDField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='bodies.body')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='parties.post')),
                ('proposed_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('scan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='bodies.seat')),
            ],
            options={
                'ordering': ['-created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['accepted', 'asked', 'cleared', 'declined', 'passed_over', 'seated', 'withdrawn'])), name='nomination_state_is_known'), models.CheckConstraint(condition=models.Q(('person__isnull', False), ('party__isnull', False), ('post__isnull', False), _connector='OR'), name='nomination_of_somebody'), models.UniqueConstraint(condition=models.Q(('person__isnull', False), ('state__in', ('asked', 'accepted', 'cleared'))), fields=('seat', 'person'), name='nomination_person_once'), models.UniqueConstraint(condition=models.Q(('party__isnull', False), ('person__isnull', True), ('post__isnull', True), ('state__in', ('asked', 'accepted', 'cleared'))), fields=('seat', 'party'), name='nomination_party_once'), models.UniqueConstraint(condition=models.Q(('person__isnull', True), ('post__isnull', False), ('state__in', ('asked', 'accepted', 'cleared'))), fields=('seat', 'post'), name='nomination_post_once'), models.CheckConstraint(condition=models.Q(('answered_via', ''), ('answered_via__in', ['signed', 'link', 'paper', 'agency']), _connector='OR'), name='nomination_via_known'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('accepted', 'cleared', 'seated')), _negated=True), ('answered_at__isnull', False), _connector='OR'), name='nomination_yes_has_a_time')],
            },
        ),
        migrations.CreateModel(
            name='GivenName',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('title', models.CharField(blank=True, max_length=60, verbose_name='title before the name')),
                ('name', models.CharField(max_length=250, verbose_name='first name and surname')),
                ('post_title', models.CharField(blank=True, max_length=250, verbose_name='post')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('seat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.seat')),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='appointments.namesrequest')),
                ('nomination', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='given_name', to='appointments.nomination')),
            ],
            options={
                'ordering': ['place'],
                'constraints': [models.UniqueConstraint(fields=('request', 'place'), name='given_name_place_once')],
            },
        ),
        migrations.CreateModel(
            name='OrderLine',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('act', models.CharField(choices=[('seat', 'takes the seat'), ('end', 'leaves the seat')], default='seat', max_length=4)),
                ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                ('printed_name', models.CharField(blank=True, max_length=300, verbose_name='name as printed')),
                ('printed_post', models.CharField(blank=True, max_length=400, verbose_name='post as printed')),
                ('printed_seat', models.CharField(blank=True, max_length=200, verbose_name='seat as printed')),
                ('nomination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='appointments.nomination')),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='appointments.appointmentorder')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='order_lines', to='bodies.seat')),
                ('term', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.seatterm')),
            ],
            options={
                'ordering': ['place', 'pk'],
                'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('order', 'place'), name='order_line_place_once'), models.UniqueConstraint(fields=('order', 'seat', 'act'), name='order_line_seat_once'), models.CheckConstraint(condition=models.Q(('act__in', ['seat', 'end'])), name='order_line_act_known'), models.CheckConstraint(condition=models.Q(models.Q(('act', 'seat'), _negated=True), ('person__isnull', False), ('party__isnull', False), ('post__isnull', False), _connector='OR'), name='order_line_of_somebody')],
            },
        ),
    ]
