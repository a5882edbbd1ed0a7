"""Words that take a side, each with what to write instead. A list of ours; no rules."""

__all__ = ["LOADED", "NOT_BEFORE"]

_SAY = "Write “said”."
_SAY_SO = "Write “said”, and let the reader judge."
_CONTRADICTED = "Write “said”, and say who contradicts it."
_DROP = "Leave it out."


def _forms(*lists: tuple[str, str]) -> dict[str, str]:
    return {word.strip(): advice for words, advice in lists for word in words.split(",")}


LOADED: dict[str, str] = _forms(
    # Verbs that say a thing is true, or was hidden.
    ("admit, admits, admitted, admitting, admittedly", _SAY_SO),
    ("confess, confesses, confessed, confessing", _SAY_SO),
    ("concede, concedes, conceded, conceding", _SAY_SO),
    ("acknowledge, acknowledges, acknowledged, acknowledging", _SAY_SO),
    ("reveal, reveals, revealed, revealing", _SAY_SO),
    ("expose, exposes", _SAY_SO),
    ("point out, points out, pointed out, pointing out", _SAY_SO),
    (
        "refute, refutes, refuted, refuting",
        "Write “denied” or “rejected”: to refute is to prove wrong.",
    ),
    ("rebut, rebuts, rebutted, rebutting", "Write “denied” or “answered”."),
    ("debunk, debunks, debunked, debunking", "Say who contradicted it."),
    # Verbs that say a thing is false, or that its speaker is no good.
    (
        "claimed falsely, claims falsely, falsely claimed, falsely claims, falsely claim",
        _CONTRADICTED,
    ),
    ("falsely, wrongly claimed, wrongly claims", "Say who contradicts it."),
    ("lied, lies about, lying about", _CONTRADICTED),
    ("insist, insists, insisted, insisting", _SAY),
    ("boast, boasts, boasted, boasting", _SAY),
    ("brag, brags, bragged, bragging", _SAY),
    ("gloat, gloats, gloated, gloating", _SAY),
    ("vow, vows, vowed, vowing", "Write “said that it would”."),
    ("tout, touts, touted, touting", "Write “presented”."),
    ("trumpet, trumpets, trumpeted, trumpeting", "Write “announced”."),
    ("peddle, peddles, peddled, peddling", "Write “repeated”."),
    ("parrot, parrots, parroted, parroting", "Write “repeated”."),
    ("whine, whines, whined, whining", "Write “complained”."),
    ("rant, rants, ranted, ranting", _SAY),
    ("fume, fumed, fuming", _SAY),
    ("scoff, scoffs, scoffed, scoffing", "Write “rejected”."),
    ("sneer, sneers, sneered, sneering", "Write “rejected”."),
    ("slam, slams, slammed, slamming", "Write “criticised”."),
    ("lash out, lashes out, lashed out, lashing out", "Write “criticised”."),
    (
        "backtrack, backtracks, backtracked, backtracking",
        "Say what was said first, and what later.",
    ),
    ("double down, doubles down, doubled down, doubling down", "Write “repeated”."),
    ("caved in, caves in", "Write “agreed”."),
    ("spouted, spouts, spouting", _SAY),
    # Names for people and bodies.
    ("regime, regimes", "Write “government”."),
    ("junta, juntas", "Write “military government”."),
    ("puppet, puppets, stooge, stooges, lackey, lackeys", "Say by whom they were put in office."),
    ("henchman, henchmen, cronies, crony", "Write “associates”."),
    ("thug, thugs, goon, goons", "Say who they were and what they did."),
    ("strongman, strongmen", "Write “leader”."),
    ("warlord, warlords", "Write “commander”."),
    ("mob, mobs, horde, hordes", "Write “crowd”."),
    ("fanatic, fanatics, zealot, zealots, extremist, extremists", "Say what they stand for."),
    (
        "terrorist, terrorists, terrorism, terror attack, terror attacks, "
        "act of terror, acts of terror",
        "Say what was done, or quote whoever calls it so.",
    ),
    ("aggressor, aggressors, invader, invaders", "Say who did what."),
    ("mastermind, masterminds, masterminded", "Say what they are said to have done."),
    # Words for what was done.
    ("slaughter, slaughtered, slaughtering, butchered, butchering, massacred", "Write “killed”."),
    ("murdered, murdering", "Write “killed”, unless a court has found it."),
    ("martyr, martyrs, martyred", "Write “killed”."),
    ("atrocity, atrocities", "Say what was done."),
    (
        "neutralise, neutralised, neutralising, neutralize, neutralized",
        "Say what was done: killed, captured, disabled.",
    ),
    ("liberate, liberated, liberating", "Write “took”."),
    ("collateral damage", "Say who was killed or hurt, and what was damaged."),
    ("surgical strike, surgical strikes", "Write “strike”."),
    ("crackdown, crackdowns, witch hunt, witch-hunt", "Say what was done."),
    ("plotted, plotting, scheming, schemed", "Write “planned”."),
    (
        "propaganda, whitewash, whitewashed, smokescreen, charade",
        "Say what was said, and who contradicts it.",
    ),
    # Words of judgement.
    (
        "so-called, so called, self-styled, self-proclaimed",
        "Leave it out, or say who disputes the name.",
    ),
    ("barbaric, savage, savagely, brutal, brutally, cowardly, heinous, despicable", _DROP),
    ("heroic, heroically, valiant, valiantly, brave, bravely", _DROP),
    (
        "horrific, horrifying, shocking, shockingly, outrageous, outrageously, tragic, tragically",
        _DROP,
    ),
    ("notorious, notoriously, infamous, infamously", _DROP),
    ("blatant, blatantly, brazen, brazenly, unprovoked, shameless, shamelessly", _DROP),
    ("obviously, undoubtedly, undeniably, unquestionably, of course, predictably", _DROP),
    ("sadly, unfortunately, regrettably, ironically, conveniently", _DROP),
)
"""A word or phrase, without capitals → what to write instead."""

NOT_BEFORE: dict[str, frozenset[str]] = {
    "admitted": frozenset({"to", "into"}),
    "expose": frozenset({"to"}),
    "terrorism": frozenset({"act", "acts"}),
    "slam": frozenset({"into", "shut"}),
    "slams": frozenset({"into", "shut"}),
    "slammed": frozenset({"into", "shut"}),
    "slamming": frozenset({"into", "shut"}),
}
"""Words after which one of these is not loaded: somebody is admitted to a hospital."""
