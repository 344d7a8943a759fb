from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("surveys", "0001_waves")]

    operations = [
        migrations.AddField(
            model_name="wave",
            name="link_form",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="wave",
            name="kind",
            field=models.CharField(
                choices=[
                    ("relationship", "Who works with whom"),
                    ("leadership", "Which leaders everybody accepts"),
                    ("factors", "The nine factors of a strong network"),
                ],
                max_length=12,
                verbose_name="what we ask about",
            ),
        ),
    ]
