"""What a person reads when this room refuses."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "role_to_oneself": _("Nobody gives a role to themselves. Ask another administrator."),
    "role_needs_another": _("Another administrator must confirm this role."),
    "role_unknown": _("This role cannot be given here."),
    "role_held": _("The role is held on those days already. End the other term first."),
    "last_administrator": _("This is the last administrator. Appoint another one first."),
    "merge_two_accounts": _("Both have an account. Close one of the accounts first."),
    "received_later": _("The request cannot have come later than today. Check the date."),
    "reason_missing": _("A refusal needs its reason in writing."),
    "step_up_first": _("Confirm with your second step first, then do this again."),
    "sign_in_again": _("Sign out and sign in again first; then take your copy."),
    "erase_whom": _("First choose the person in the register whose data is to be erased."),
    "erase_in_office": _(
        "This person holds a post or a role today. End it first; then the data can be erased."
    ),
    "has_account": _("This person has an account already."),
    "username_taken": _("This user name is taken. Choose another one."),
    "demo_only": _("This works only on a demonstration system."),
}
