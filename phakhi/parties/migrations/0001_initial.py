import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('person', 'Person'), ('group', 'Group'), ('organisation', 'Organisation')], max_length=12, verbose_name='kind')),
                ('title', models.CharField(blank=True, max_length=60, verbose_name='title before the name')),
                ('name_th', models.CharField(max_length=250, verbose_name='name in Thai')),
                ('name_en', models.CharField(blank=True, max_length=250, verbose_name='name in English')),
                ('short_name', models.CharField(blank=True, max_length=80, verbose_name='short name')),
                ('name_key', models.CharField(editable=False, max_length=250)),
                ('sort_key', models.CharField(editable=False, max_length=500)),
                ('folded', models.TextField(editable=False)),
                ('bigrams', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None)),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='area code')),
                ('national_id_hash', models.CharField(blank=True, editable=False, max_length=64)),
                ('national_id_last4', models.CharField(blank=True, editable=False, max_length=4)),
                ('is_public', models.BooleanField(default=False)),
                ('consented_to_show', models.BooleanField(default=False)),
                ('is_demo', models.BooleanField(default=False)),
                ('erased_at', models.DateTimeField(blank=True, null=True)),
                ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['sort_key', 'pk'],
                'indexes': [models.Index(fields=['province', 'name_key'], name='party_name_key'), models.Index(fields=['province', 'kind', 'sort_key'], name='party_sorted'), models.Index(fields=['province', 'area_code'], name='party_area'), django.contrib.postgres.indexes.GinIndex(fields=['bigrams'], name='party_bigrams')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['person', 'group', 'organisation'])), name='party_kind_known'), models.CheckConstraint(condition=models.Q(('consented_to_show', False), ('is_public', True), ('kind', 'person'), _negated=True), name='person_public_by_consent'), models.CheckConstraint(condition=models.Q(('kind', 'person'), models.Q(('national_id_hash', ''), ('title', '')), _connector='OR'), name='party_person_fields'), models.CheckConstraint(condition=models.Q(('merged_into', models.F('pk')), _negated=True), name='party_not_into_itself'), models.UniqueConstraint(condition=models.Q(('national_id_hash', ''), _negated=True), fields=('province', 'national_id_hash'), name='party_national_id_once')],
            },
        ),
        migrations.CreateModel(
            name='PartyName',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('name_th', models.CharField(max_length=250)),
                ('name_en', models.CharField(blank=True, max_length=250)),
                ('name_key', models.CharField(db_index=True, max_length=250)),
                ('since', models.DateField(blank=True, null=True)),
                ('until', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(choices=[('renamed', 'Renamed'), ('merged', 'Merged'), ('correction', 'Corrected')], max_length=12)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_names', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-until', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('reason__in', ['renamed', 'merged', 'correction'])), name='party_name_reason_known'), models.CheckConstraint(condition=models.Q(('since', None), ('until', None), ('since__lte', models.F('until')), _connector='OR'), name='party_name_dates_in_order')],
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('title_th', models.CharField(max_length=200, verbose_name='title in Thai')),
                ('title_en', models.CharField(blank=True, max_length=200, verbose_name='title in English')),
                ('area_code', models.CharField(blank=True, max_length=8, verbose_name='area code')),
                ('speaks_for', models.BooleanField(default=True, verbose_name='speaks for the organisation')),
                ('abolished_on', models.DateField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['title_th', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ContactPoint',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('phone', 'Telephone'), ('email', 'E-mail'), ('line', 'LINE'), ('web', 'Web page'), ('address', 'Postal address')], max_length=8, verbose_name='kind')),
                ('value', models.CharField(max_length=400, verbose_name='number or address')),
                ('purpose', models.CharField(blank=True, max_length=120, verbose_name='used for')),
                ('is_public', models.BooleanField(default=False, verbose_name='shown to the public')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='parties.party')),
                ('post', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='parties.post')),
            ],
            options={
                'ordering': ['kind', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['phone', 'email', 'line', 'web', 'address'])), name='contact_kind_known'), models.CheckConstraint(condition=models.Q(('party__isnull', True), ('post__isnull', True), _connector='XOR'), name='contact_of_one')],
            },
        ),
        migrations.CreateModel(
            name='PostTerm',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('kind', models.CharField(choices=[('substantive', 'Holder of the post'), ('acting', 'Acting holder'), ('on_behalf', 'Acting on behalf')], default='substantive', max_length=12)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('basis', models.CharField(blank=True, max_length=200, verbose_name='order or letter')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='parties.party')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='parties.post')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-since', 'pk'],
                'indexes': [models.Index(fields=['person', 'since'], name='post_term_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['substantive', 'acting', 'on_behalf'])), name='term_kind_known'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('since')), _connector='OR'), name='term_dates_in_order'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('kind', 'substantive')), expressions=[(models.Func(models.Func(models.F('post'), models.Value(0), function='uuid_hash_extended'), models.Func(models.F('post'), models.Value(0), function='uuid_hash_extended'), models.Value('[]'), function='int8range'), '&&'), (models.Func(models.F('since'), models.F('until'), models.Value('[)'), function='daterange'), '&&')], name='one_holder_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Representation',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('basis', models.CharField(blank=True, max_length=200, verbose_name='order or letter')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represented_by', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represents', to='parties.party')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-since', 'pk'],
                'indexes': [models.Index(fields=['person', 'since'], name='representation_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('since')), _connector='OR'), name='representation_dates_in_order'), models.CheckConstraint(condition=models.Q(('party', models.F('person')), _negated=True), name='representation_of_another')],
            },
        ),
    ]
