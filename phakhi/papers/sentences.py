"""What a person reads when this room refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "paper_issued_already": _(
        "This paper has been issued already. It stands as it was signed; to change what it says, "
        "issue another one that amends it."
    ),
    "paper_withdrawn_already": _("This paper was withdrawn. Draft a new one."),
    "paper_not_a_draft": _(
        "This paper is on its way and cannot be changed now. Take it back first, then change it."
    ),
    "paper_file_changed": _(
        "The kept file is not the one that was signed. Do not use it, and tell the system's keeper "
        "at once."
    ),
    "title_needed": _("Write a title for this paper."),
    "title_too_long": _("The title is longer than %(limit)s characters. Shorten it."),
    "number_taken": _(
        "Number %(number)s of “%(book)s” has been given already. Look in the register whose it is, "
        "or take the next free one: %(free)s."
    ),
    "number_is_counted": _(
        "The platform counts this register without gaps. The next number is %(number)s: leave the "
        "box empty to take it."
    ),
    "number_out_of_range": _("A number lies between 1 and %(highest)s. Check what was typed."),
    "number_first": _(
        "This paper has no number yet. Give it its number from the register, then sign."
    ),
    "number_is_used": _(
        "Number %(number)s stands on another paper. Choose one that is reserved, or take a new one."
    ),
    "number_is_void": _("Number %(number)s is void and is not given again. Take a new one."),
    "number_in_use": _(
        "This number stands on a paper and cannot be made void by itself. Withdraw the paper."
    ),
    "number_void_already": _("This number is void already."),
    "pattern_without_number": _(
        "The way a number is written must hold {number}, for example {number}/{year}."
    ),
    "book_name_taken": _("There is a register called “%(name)s” already. Choose another name."),
    "book_counting_stands": _(
        "Numbers of this register have been given: whether it starts at 1 again each year stays "
        "as it is. Open another register instead."
    ),
    "chain_empty": _("Choose at least one post that the paper goes to."),
    "chain_too_long": _("A chain has at most %(limit)s posts."),
    "chain_post_twice": _("The same post stands in the chain twice. Leave it once."),
    "chain_post_empty": _(
        "Nobody holds the post “%(post)s” today. Enter who acts in it, or leave it out."
    ),
    "verdict_unknown": _("Choose what you say to this paper."),
    "step_not_open": _("This paper does not wait for this post. Reload the page and look."),
    "step_answered_already": _("This post has answered already. Reload the page and look."),
    "not_in_this_post": _(
        "The paper waits for the post “%(post)s”, which you do not hold today. Whoever holds or "
        "acts in it answers."
    ),
    "return_needs_note": _("Write why you send it back: the drafter works from your note."),
    "amend_what": _("Say what you change: correct the text, or write it in the note."),
    "step_up_first": _("Prove once more that it is you, then sign."),
    "sign_in_a_post": _(
        "You do not hold this post today. A paper is signed in a post: choose yours above, at your "
        "name."
    ),
    "sign_in_named_post": _(
        "This paper is signed in the post “%(post)s”. Choose that post: you hold it, act in it, or "
        "act on its behalf."
    ),
    "signature_needed": _("Papers of this kind need a signature before they are issued."),
    "sent_out_in_future": _(
        "The day it goes out lies in the future. Send it out on that day, or correct the date."
    ),
    "signed_in_future": _("The day of signing lies in the future. Check the date on the paper."),
    "nobody_in_post_then": _(
        "By the register nobody held the post “%(post)s” on that day. Check the date, or enter who "
        "held it."
    ),
    "person_not_in_post_then": _(
        "By the register this person neither held the post “%(post)s” nor acted in it on that day. "
        "Check the date and the name, or enter who acted."
    ),
    "scan_checked_already": _("Another officer has compared this scan already."),
    "scan_differs_how": _("Write what differs between the scan and the record."),
    "second_check_by_another": _(
        "Somebody else than the officer who entered it must hold the scan beside the record."
    ),
    "no_hand_to_check": _("No hand entered from paper waits to be compared by you."),
    "nothing_returned": _("No corrected file has come back yet. Send it up first."),
    "nothing_to_take": _("Tick at least one change that can be taken over."),
    "reason_needed": _("Write the reason: it is kept with the record."),
    "chain_first": _(
        "The office has set a chain for papers of this kind. Send it up the chain instead."
    ),
    "number_not_needed": _("Papers of this kind carry no number."),
    "office_first": _("Choose a post of your office at your name first, then open a register."),
}
