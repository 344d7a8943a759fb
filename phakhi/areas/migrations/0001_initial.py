import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Area',
            fields=[
                ('code', models.CharField(max_length=8, primary_key=True, serialize=False)),
                ('level', models.CharField(choices=[('cluster', 'Group of provinces'), ('province', 'Province'), ('district', 'District'), ('subdistrict', 'Subdistrict'), ('village', 'Village')], max_length=12)),
                ('name_th', models.CharField(max_length=80, verbose_name='name in Thai')),
                ('name_en', models.CharField(blank=True, max_length=80, verbose_name='name in English')),
                ('postcodes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), blank=True, default=list, size=None)),
                ('latitude', models.FloatField(blank=True, null=True)),
                ('longitude', models.FloatField(blank=True, null=True)),
                ('sort_key', models.CharField(editable=False, max_length=160)),
                ('search_text', models.CharField(editable=False, max_length=200)),
                ('bigrams', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), default=list, editable=False, size=None)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='areas.area')),
            ],
            options={
                'ordering': ['code'],
                'indexes': [models.Index(fields=['level', 'code'], name='areas_area_level_e9a003_idx'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['bigrams'], name='area_bigrams'), django.contrib.postgres.indexes.GinIndex(fields=['postcodes'], name='area_postcodes')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('code__regex', '^C[0-9]{2}$'), ('level', 'cluster')), models.Q(('code__regex', '^[0-9]{2}$'), ('level', 'province')), models.Q(('code__regex', '^[0-9]{4}$'), ('level', 'district')), models.Q(('code__regex', '^[0-9]{6}$'), ('level', 'subdistrict')), models.Q(('code__regex', '^[0-9]{8}$'), ('level', 'village')), _connector='OR'), name='area_code_fits_level'), models.CheckConstraint(condition=models.Q(models.Q(('level', 'cluster'), ('parent__isnull', True)), ('level', 'province'), models.Q(('parent', django.db.models.functions.text.Left('code', django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('code'), '-', models.Value(2)))), ('parent__isnull', False)), _connector='OR'), name='area_lies_in_its_parent')],
            },
        ),
        migrations.CreateModel(
            name='AbolishedArea',
            fields=[
                ('code', models.CharField(max_length=6, primary_key=True, serialize=False)),
                ('level', models.CharField(choices=[('cluster', 'Group of provinces'), ('province', 'Province'), ('district', 'District'), ('subdistrict', 'Subdistrict'), ('village', 'Village')], max_length=12)),
                ('name_th', models.CharField(max_length=80)),
                ('name_en', models.CharField(blank=True, max_length=80)),
                ('successors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=6), default=list, size=None)),
                ('abolished_on', models.DateField()),
                ('basis', models.CharField(blank=True, choices=[('notice', 'Royal Gazette'), ('name', 'same name only')], max_length=8)),
                ('source', models.TextField(blank=True)),
            ],
            options={
                'ordering': ['code'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('code__regex', '^[0-9]{4}$'), ('level', 'district')), models.Q(('code__regex', '^[0-9]{6}$'), ('level', 'subdistrict')), _connector='OR'), name='abolished_code_fits_level')],
            },
        ),
        migrations.CreateModel(
            name='Boundary',
            fields=[
                ('area', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='areas.area')),
                ('geometry', models.JSONField()),
                ('source', models.CharField(max_length=300)),
                ('loaded_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name='Outline',
            fields=[
                ('area', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='areas.area')),
                ('path', models.TextField()),
                ('view_box', models.CharField(max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name='VillageList',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('source', models.CharField(max_length=200, verbose_name='where the list comes from')),
                ('file_name', models.CharField(blank=True, max_length=150)),
                ('sha256', models.CharField(max_length=64)),
                ('new', models.PositiveIntegerField()),
                ('changed', models.PositiveIntegerField()),
                ('same', models.PositiveIntegerField()),
                ('imported_by', models.UUIDField(null=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
            ],
            options={
                'ordering': ['-created_at'],
            },
        ),
    ]
