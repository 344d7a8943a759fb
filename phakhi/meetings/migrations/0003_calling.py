import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0001_initial'),
        ('core', '0004_events_of_subject'),
        ('meetings', '0002_initial'),
        ('parties', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CallingRule',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('notice_days', models.PositiveSmallIntegerField(default=3, verbose_name='days between notice and meeting')),
                ('answer_days', models.PositiveSmallIntegerField(default=1, verbose_name='answers until, days before')),
                ('delegates_count', models.BooleanField(default=True, verbose_name='a delegate counts for the quorum')),
                ('chair_rate', models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name='the chair, baht a meeting')),
                ('member_rate', models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name='a member, baht a meeting')),
                ('secretary_rate', models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name='the secretary, baht a meeting')),
                ('assistant_rate', models.DecimalField(decimal_places=2, default=0, max_digits=10, verbose_name='an assistant secretary, baht a meeting')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('assistant_rate__gte', 0), ('chair_rate__gte', 0), ('member_rate__gte', 0), ('secretary_rate__gte', 0)), name='calling_rates_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='ClosedDay',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('on', models.DateField(verbose_name='day')),
                ('name', models.CharField(max_length=120, verbose_name='name of the holiday')),
            ],
            options={
                'ordering': ['on'],
            },
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.UUIDField()),
                ('token_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('read_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='ItemPaper',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('title', models.CharField(max_length=250, verbose_name='title')),
                ('is_closed', models.BooleanField(default=True, verbose_name='not for the public')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='attendance',
            name='asked_left_after_coming',
        ),
        migrations.AddField(
            model_name='attendance',
            name='answered_via',
            field=models.CharField(blank=True, max_length=8),
        ),
        migrations.AddField(
            model_name='attendance',
            name='code',
            field=models.CharField(blank=True, editable=False, max_length=6),
        ),
        migrations.AddField(
            model_name='attendance',
            name='reminded_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='called_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='short_because',
            field=models.CharField(blank=True, max_length=250, verbose_name='why it is called at short notice'),
        ),
        migrations.AddField(
            model_name='series',
            name='ended_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='series',
            name='on_holiday',
            field=models.CharField(choices=[('next', 'Meet on the next working day'), ('skip', 'Leave this one out')], default='next', max_length=4, verbose_name='on a public holiday'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('meeting', 'code'), name='asked_code_once'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(condition=models.Q(('person__isnull', False), ('seat', None)), fields=('meeting', 'person'), name='asked_guest_once'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('answered_via__in', ('', 'link', 'signed', 'paper', 'phone'))), name='asked_answered_via_known'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'sends'), _negated=True), models.Q(('delegate_name', ''), _negated=True), _connector='OR'), name='asked_delegate_is_named'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('left_at', None), ('left_at__gte', models.F('came_at')), _connector='OR'), name='asked_left_after_coming'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('on_holiday__in', ('next', 'skip'))), name='series_on_holiday_known'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('starts_on')), _connector='OR'), name='series_days_in_order'),
        ),
        migrations.AddField(
            model_name='callingrule',
            name='body',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='calling_rule', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='callingrule',
            name='province',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province'),
        ),
        migrations.AddField(
            model_name='closedday',
            name='province',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province'),
        ),
        migrations.AddField(
            model_name='feed',
            name='body',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='feeds', to='bodies.body'),
        ),
        migrations.AddField(
            model_name='feed',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='feeds', to='parties.party'),
        ),
        migrations.AddField(
            model_name='feed',
            name='province',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province'),
        ),
        migrations.AddField(
            model_name='itempaper',
            name='file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile'),
        ),
        migrations.AddField(
            model_name='itempaper',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='meetings.agendaitem'),
        ),
        migrations.AddField(
            model_name='itempaper',
            name='province',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province'),
        ),
        migrations.AddConstraint(
            model_name='closedday',
            constraint=models.UniqueConstraint(fields=('province', 'on'), name='closed_day_once'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.CheckConstraint(condition=models.Q(('body', None), ('person', None), _connector='XOR'), name='feed_of_body_or_person'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.UniqueConstraint(condition=models.Q(('revoked_at', None)), fields=('made_by', 'body'), name='feed_living_once', nulls_distinct=False),
        ),
    ]
