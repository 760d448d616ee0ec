using Xiance.Basics;

namespace Xiance.Web;

/// <summary>Expected failures of the web host, its start and sign-in.</summary>
static class Problems
{
    public static Problem NoSuchPage(string path) => Problem.Of("WE-404", Place.Nowhere, ("path", path));

    public static Problem NotYours(string path) => Problem.Of("WE-403", Place.Nowhere, ("path", path));

    public static Problem FormExpired() => Problem.Of("WE-400", Place.Nowhere);

    public static Problem TooLarge(long megabytes) => Problem.Of("WE-413", Place.Nowhere, ("megabytes", megabytes));

    public static Problem TooManyTries(int seconds) => Problem.Of("WE-429", Place.Nowhere, ("seconds", seconds));

    public static Problem OurFault(string number) => Problem.Of("WE-500", Place.Nowhere, ("number", number));

    public static Problem PortTaken(string address) => Problem.Of("WE-101", Place.Nowhere, ("address", address));

    public static Problem DataFolderUnwritable(string folder, string reason) => Problem.Of("WE-102", Place.Nowhere, ("folder", folder), ("reason", reason));

    public static Problem BrowserFilesMissing(string file) => Problem.Of("WE-103", Place.Nowhere, ("file", file));

    public static Problem DatabaseUnreachable(string reason) => Problem.Of("WE-104", Place.Nowhere, ("reason", reason));

    public static Problem DemonstrationOnNetwork(string address) => Problem.Of("WE-105", Place.Nowhere, ("address", address));

    public static Problem AddressUnusable(string address, string reason) => Problem.Of("WE-106", Place.Nowhere, ("address", address), ("reason", reason));

    public static Problem NameOrPasswordMissing() => Problem.Of("WE-201", Place.Nowhere);

    public static Problem PasswordsDiffer() => Problem.Of("WE-202", Place.Nowhere);

    public static Problem DemonstrationOnlyHere() => Problem.Of("WE-203", Place.Nowhere);

    public static Problem UnknownRegion(string code) => Problem.Of("WE-204", Place.Nowhere, ("code", code));

    public static Problem NotAPeriod(string text) => Problem.Of("WE-205", Place.Nowhere, ("text", text));

    public static Problem ReasonMissing() => Problem.Of("WE-206", Place.Nowhere);

    public static Problem FileMissing() => Problem.Of("WE-207", Place.Nowhere);

    public static Problem NoSuchTrace(string kind, string id) => Problem.Of("WE-301", Place.Nowhere, ("kind", kind), ("id", id));

    public static Problem DayMissing() => Problem.Of("WE-215", Place.Nowhere);

    public static Problem WorkMissing() => Problem.Of("WE-217", Place.Nowhere);

    public static Problem WorkNotFound(string text) => Problem.Of("WE-218", Place.Nowhere, ("text", text));

    public static Problem WorkUnclear(string text, string several) => Problem.Of("WE-219", Place.Nowhere, ("text", text), ("several", several));

    public static Problem NothingChosen() => Problem.Of("WE-216", Place.Nowhere);

    public static Problem NoRules(string pack) => Problem.Of("WE-401", Place.Nowhere, ("pack", pack));

    public static Problem NoAnswer(string name) => Problem.Of("WE-402", Place.Named(name), ("name", name));

    public static Problem FormEmpty() => Problem.Of("WE-503", Place.Nowhere);

    public static Problem NotReadable() => Problem.Of("WE-504", Place.Nowhere);

    public static Problem NotSignedIn() => Problem.Of("WE-501", Place.Nowhere);

    public static Problem NotAnswerable(string key, string text) => Problem.Of("WE-502", Place.Named(key), ("key", key), ("text", text));
}
