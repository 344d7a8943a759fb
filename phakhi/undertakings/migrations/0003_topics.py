import django.db.models.deletion
import phakhi.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0002_seats_since_and_agreed'),
        ('core', '0004_events_of_subject'),
        ('parties', '0001_initial'),
        ('undertakings', '0002_under_command'),
    ]

    operations = [
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('public_code', models.CharField(editable=False, max_length=12)),
                ('title', models.CharField(max_length=250, verbose_name='what it is about')),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('opened_by', models.UUIDField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='topics', to='bodies.body')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('undertaking', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='topic', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ['-created_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('province', 'public_code'), name='topic_code_once')],
            },
        ),
        migrations.CreateModel(
            name='TopicMessage',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('text', models.TextField(blank=True, max_length=4000, verbose_name='message')),
                ('by_person', models.UUIDField(blank=True, null=True)),
                ('by_name', models.CharField(blank=True, max_length=250)),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile')),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='undertakings.topic')),
            ],
            options={
                'ordering': ['created_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('file__isnull', False), _connector='OR'), name='topic_message_says_something')],
            },
        ),
        migrations.CreateModel(
            name='TopicTask',
            fields=[
                ('id', models.UUIDField(default=phakhi.core.ids.uuid7, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('text', models.CharField(max_length=500, verbose_name='what is to be done')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('done_on', models.DateField(blank=True, null=True)),
                ('done_by', models.UUIDField(blank=True, null=True)),
                ('province', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.province')),
                ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='undertakings.topic')),
                ('who', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'ordering': ['done_on', 'due_on', 'created_at', 'pk'],
            },
        ),
    ]
