"""/meetings/<body code>/ lists a body's; /meetings/<body code>/<2569-3>/ is one of them.

2569-3 is ครั้งที่ 3/2569; 2569-s1 a special one, 2569-c1 a decision by circulation.
"""

from __future__ import annotations

from phakhi.meetings.urls.calling import urlpatterns as calling
from phakhi.meetings.urls.sitting import urlpatterns as sitting

app_name = "meetings"
urlpatterns = [*sitting, *calling]
