using Xiance.Basics;

namespace Xiance.Assessment.Life;

/// <summary>One entry in the life of a result; which parts it needs depends on the act.</summary>
public sealed record LifeRecord(LifeAct Act)
{
    /// <summary>From 1 in the order entered.</summary>
    public long Number { get; init; }

    /// <summary>Who decides or speaks: the competent body, the meeting, the objector, the authority behind a change.</summary>
    public string Body { get; init; } = "";

    /// <summary>Number of the letter, of the minutes, of the published document, of the archive file.</summary>
    public string Document { get; init; } = "";

    /// <summary>Date of that document; for a public notice its first day; for an objection the day it came in.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What is said: comment, reason, objection, answer.</summary>
    public string Words { get; init; } = "";

    public RegionId? About { get; init; }

    /// <summary>Name of the region as printed, for the record and for problems.</summary>
    public string AboutName { get; init; } = "";

    /// <summary>The honour a change adds or strikes, and its class where it is given in classes.</summary>
    public string Honour { get; init; } = "";

    public string HonourName { get; init; } = "";

    public string Class { get; init; } = "";

    /// <summary>The value by which an added honour is measured (score, gain), as the run computes it.</summary>
    public string Value { get; init; } = "";

    /// <summary>A letter that vetoes, a change that adds, an answer that upholds the objection.</summary>
    public bool Affirms { get; init; }

    /// <summary>The number of the objection that is answered.</summary>
    public long Answers { get; init; }

    /// <summary>Length of the public notice in working days, its first day counted.</summary>
    public int Days { get; init; }

    /// <summary>The last day of the public notice, found from the calendar.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The file that proves it, by name and SHA-256.</summary>
    public string FileName { get; init; } = "";

    public string FileHash { get; init; } = "";

    public Instant At { get; init; }

    public string By { get; init; } = "";
}

/// <summary>An honour on a list: its code, the class (empty without) and who has it.</summary>
public sealed record ListedHonour(string Honour, string Class, RegionId Region);

/// <summary>Who takes a step, with what, on which day.</summary>
public sealed record LifeOrder(LifeRecord Record, LifeHand Hand, DateOnly Today);
