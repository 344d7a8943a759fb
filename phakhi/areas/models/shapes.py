"""What an area looks like on a map; apart from the area, because most pages never draw one."""

from __future__ import annotations

from django.db import models

from phakhi.areas.models.area import Area


class Boundary(models.Model):
    """A border the installation loaded itself (WGS84 GeoJSON geometry); none is shipped."""

    area = models.OneToOneField(Area, on_delete=models.CASCADE, primary_key=True)
    geometry = models.JSONField()
    source = models.CharField(max_length=300)
    loaded_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.area_id


class Outline(models.Model):
    """A province's silhouette for the country's map: an SVG path in the units of `view_box`."""

    area = models.OneToOneField(Area, on_delete=models.CASCADE, primary_key=True)
    path = models.TextField()
    view_box = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.area_id
