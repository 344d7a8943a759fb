import django.contrib.postgres.indexes
import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_audit'),
        ('networks', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('file_name', models.CharField(max_length=150)),
                ('sha256', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('uploaded', 'Columns to name'), ('mapped', 'Being checked'), ('checked', 'Checked'), ('applying', 'Being taken in'), ('applied', 'Taken in'), ('undoing', 'Being undone'), ('undone', 'Undone'), ('failed', 'Stopped')], default='uploaded', max_length=10)),
                ('counts', models.JSONField(default=dict)),
                ('notices', models.JSONField(default=list)),
                ('show_public', models.BooleanField(default=True)),
                ('started_by', models.UUIDField(null=True)),
                ('job_id', models.UUIDField(null=True)),
                ('applied_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.storedfile')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['applied', 'applying', 'checked', 'failed', 'mapped', 'undoing', 'undone', 'uploaded'])), name='import_state_is_known')],
            },
        ),
        migrations.CreateModel(
            name='ImportMapping',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('fingerprint', models.CharField(max_length=32)),
                ('columns', models.JSONField(default=dict)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('province', 'fingerprint'), name='import_mapping_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportSheet',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=100)),
                ('is_hidden', models.BooleanField(default=False)),
                ('is_used', models.BooleanField(default=False)),
                ('cells', models.JSONField(default=list)),
                ('merged', models.JSONField(default=list)),
                ('header_first', models.PositiveIntegerField(null=True)),
                ('header_last', models.PositiveIntegerField(null=True)),
                ('columns', models.JSONField(default=dict)),
                ('headings', models.JSONField(default=dict)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheets', to='networks.importbatch')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('batch', 'position'), name='import_sheet_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('number', models.PositiveIntegerField()),
                ('position', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('ready', 'Ready'), ('faulty', 'To repair'), ('twin', 'Perhaps twice'), ('skipped', 'Left out'), ('applied', 'Taken in'), ('kept', 'Kept at the undoing')], default='ready', max_length=8)),
                ('decision', models.CharField(blank=True, choices=[('', 'Not decided'), ('add', 'Add as a new partner'), ('merge', 'Merge with the partner that exists'), ('skip', 'Leave out')], default='', max_length=5)),
                ('texts', models.JSONField(default=dict)),
                ('typed', models.JSONField(default=dict)),
                ('values', models.JSONField(default=dict)),
                ('faults', models.JSONField(default=list)),
                ('name_key', models.CharField(blank=True, max_length=250)),
                ('area_code', models.CharField(blank=True, max_length=8)),
                ('twin_row', models.UUIDField(null=True)),
                ('twins', models.JSONField(default=list)),
                ('merge_with', models.UUIDField(null=True)),
                ('choices', models.JSONField(default=dict)),
                ('actor_id', models.UUIDField(null=True)),
                ('before', models.JSONField(default=dict)),
                ('refusal', models.CharField(blank=True, max_length=40)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='networks.importbatch')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='networks.importsheet')),
            ],
            options={
                'ordering': ['position'],
                'indexes': [models.Index(fields=['batch', 'state', 'position'], name='import_row_state'), models.Index(fields=['batch', 'position'], name='import_row_position'), django.contrib.postgres.indexes.GinIndex(fields=['faults'], name='import_row_faults', opclasses=['jsonb_path_ops'])],
                'constraints': [models.UniqueConstraint(fields=('sheet', 'number'), name='import_row_once'), models.CheckConstraint(condition=models.Q(('state__in', ['ready', 'faulty', 'twin', 'skipped', 'applied', 'kept'])), name='import_row_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('decision', 'merge'), _negated=True), ('merge_with__isnull', False), _connector='OR'), name='import_row_merges_with_one')],
            },
        ),
    ]
