from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "phakhi.documents"
    verbose_name = _("Official papers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from phakhi.core.sentences import add_sentences

        add_sentences(
            {
                "document_content": _("This paper's stored content cannot be read (%(field)s)."),
                "document_emblem": _(
                    "The emblem cannot be read. Send it as a PNG or JPEG picture."
                ),
                "document_not_docx": _(
                    "This is no DOCX file. Save it in Word as .docx and try again."
                ),
                "document_too_large": _(
                    "The file holds more than a paper can. Send a smaller one."
                ),
                "document_not_pdf": _("This is no PDF file that can be read. Choose another one."),
                "signing_key": _("The key file or its password is wrong. Nothing was signed."),
                "signing_key_out_of_date": _(
                    "The certificate of this key is not valid today. Get a new one from whoever "
                    "issued it, or sign another way. Nothing was signed."
                ),
                "signing_certificate": _("The certificate cannot be read. Send it as PEM or DER."),
            }
        )
