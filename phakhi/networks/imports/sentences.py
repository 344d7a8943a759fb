"""What each fault means and what to do about it, in words a clerk can act on."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from phakhi.core.sentences import add_sentences


class Sentence(NamedTuple):
    message: Any
    remedy: Any


FAULTS: dict[str, Sentence] = {
    "name_missing": Sentence(
        _("The partner has no name"), _("Write the name, or leave the row out.")
    ),
    "name_is_none": Sentence(
        _("This is not a name: only a title, a number or a sign"),
        _("Write the full name, or leave the row out."),
    ),
    "sector_unknown": Sentence(
        _("This sector is not one of the four"), _("Choose one of the four sectors.")
    ),
    "kind_unknown": Sentence(
        _("This type is not in the list"), _("Choose the type that fits, or empty the cell.")
    ),
    "level_unknown": Sentence(
        _("The level is not person, group or organisation"), _("Choose one of the three.")
    ),
    "group_unknown": Sentence(
        _("This target group is not one of the nine"),
        _("Choose one of the nine, or empty the cell."),
    ),
    "topic_unknown": Sentence(_("This topic is not in the list"), _("Choose one from the list.")),
    "resource_unknown": Sentence(
        _("This is not one of the ten kinds of resource"),
        _("Begin with the kind, for example: งบประมาณ 50,000 บาท."),
    ),
    "district_unknown": Sentence(
        _("The province has no district of this name"), _("Choose the district that was meant.")
    ),
    "subdistrict_unknown": Sentence(
        _("No subdistrict of this name was found"), _("Choose the subdistrict that was meant.")
    ),
    "subdistrict_elsewhere": Sentence(
        _("This subdistrict does not lie in the district given"),
        _("Choose the right pair of subdistrict and district."),
    ),
    "area_other_province": Sentence(
        _("This area lies in another province"),
        _("Correct the area, or leave the row out: this register is of one province."),
    ),
    "area_ambiguous": Sentence(
        _("Several districts have a subdistrict of this name"), _("Choose the district, too.")
    ),
    "work_area_unknown": Sentence(
        _("An area of work is not known"),
        _("Write districts or subdistricts of the province, with commas between them."),
    ),
    "postcode_bad": Sentence(_("A postcode has five digits"), _("Correct it or empty the cell.")),
    "date_unreadable": Sentence(
        _("The date cannot be read"), _("Write it as 15/3/2563, or only the year, as 2563.")
    ),
    "date_future": Sentence(
        _("The date lies in the future"), _("Check the year: is it in พ.ศ. or ค.ศ.?")
    ),
    "era_confused": Sentence(_("พ.ศ. and ค.ศ. are mixed up"), _("Choose the year that was meant.")),
    "phone_bad": Sentence(
        _("This is not a telephone number"),
        _("Write 10 digits for a mobile, 9 for a landline; commas between several."),
    ),
    "email_bad": Sentence(
        _("This is not an e-mail address"), _("Write it as name@example.go.th, or empty the cell.")
    ),
    "url_bad": Sentence(
        _("This is not a web address"), _("Write it as www.example.go.th, or empty the cell.")
    ),
    "juristic_bad": Sentence(
        _("The juristic number is wrong: 13 digits from 0, with a true check digit"),
        _("Compare it with the certificate, or empty the cell."),
    ),
    "registration_bad": Sentence(
        _("The registration number is too long or holds signs"),
        _("Write at most 30 letters, digits, dots, dashes or strokes."),
    ),
    "id_scientific": Sentence(
        _("The spreadsheet has rounded the number, digits are lost"),
        _("Write the whole number; format the column as text in Excel first."),
    ),
    "number_bad": Sentence(_("This is not a number"), _("Write one number, without a range.")),
    "number_negative": Sentence(_("The number is below zero"), _("Write it without the minus.")),
    "too_long": Sentence(
        _("The text is longer than the register can keep"),
        _("Shorten it, or move part to the note."),
    ),
    "garbled": Sentence(
        _("The letters are garbled: the file was saved in another encoding"),
        _("Take the suggestion if it reads right, or type the text again."),
    ),
    "formula_error": Sentence(
        _("A formula in the spreadsheet has failed here"), _("Type the value itself.")
    ),
    "person_id_found": Sentence(
        _("A national id number of a person stood here; it was not kept"),
        _("Write the text without the number, or empty the cell."),
    ),
    "contradiction_sector": Sentence(
        _("Sector and type do not belong together"),
        _("Choose the sector of the type, or change the type."),
    ),
    "contradiction_area": Sentence(
        _("The address names another area than the columns do"),
        _("Correct the address, or the district and subdistrict."),
    ),
}
TWIN_IN_FILE = Sentence(
    _("The same partner stands in row %(row)s"),
    _("Join the two rows, leave one out, or keep both."),
)
TWIN_IN_REGISTER = Sentence(
    _("The register has a partner of this name in this area"),
    _("Compare and merge, leave the row out, or add it all the same."),
)
NOTICES: dict[str, Any] = {
    "row_total": _("A row of totals was left out"),
    "row_example": _("The example row of the form was left out"),
    "row_section": _("A section title was left out"),
    "row_footer": _("A note under the table was left out"),
    "row_heading_again": _("A repeated heading was left out"),
    "row_column_numbers": _("The row of column numbers was left out"),
}
REFUSALS: dict[str, Any] = {
    "import_changed_since": _("Somebody has changed this partner since it came in"),
    "import_linked_since": _("Other records now refer to this partner"),
}
_OF_PAGES: dict[str, Any] = {
    "sheet_locked": _(
        "The file is locked with a password. Save it without one, then send it again."
    ),
    "sheet_broken": _("The file is damaged or not a spreadsheet. Open it, save it anew as .xlsx."),
    "sheet_bomb": _("The file unpacks to far more than a register can be. It was not opened."),
    "sheet_entities": _(
        "The file holds hidden definitions that no spreadsheet needs. It was refused."
    ),
    "sheet_mismatch": _(
        "The content is not what the ending of the name says. Save it anew as .xlsx."
    ),
    "sheet_encoding": _("The letters cannot be read. Save the file as CSV UTF-8 or as .xlsx."),
    "sheet_hidden_errors": _(
        "A formula has failed in this file (#REF! or the like). Save it as .xlsx and send that: "
        "then the cells are shown."
    ),
    "sheet_rows": _("The sheet has more than %(limit)s rows. Split it into several files."),
    "sheet_empty": _("Nothing is written in the file. Choose another one."),
    "import_header": _("The heading must be one to five rows inside the sheet."),
    "import_no_sheet": _("Choose at least one sheet."),
    "import_no_name": _("Say which column of “%(sheet)s” holds the partner's name."),
    "import_field_twice": _(
        "In “%(sheet)s” two columns have the same meaning. Choose one of them."
    ),
    "import_rows_open": _("Some rows are still to repair or to decide."),
    "import_nothing_ready": _("No row is ready to be taken in."),
    "import_no_twin": _("The two entries are no longer the same partner. Reload the page."),
    "import_row_faulty": _("Repair the cells of this row first, then merge."),
}

add_sentences(_OF_PAGES)
