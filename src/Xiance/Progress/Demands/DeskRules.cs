using Xiance.Basics;

namespace Xiance.Progress.Demands;

/// <summary>What a pack says of the demand desk: channels, routing, days for an answer, the rhythm of reports, the levels above, when two demands count as one.</summary>
public sealed record DeskRules(IReadOnlyList<string> Channels, IReadOnlyList<RoutingRule> Routing, IReadOnlyList<ReportLeg> Rhythm)
{
    public static readonly DeskRules None = new([], [], []);

    /// <summary>Working days that a unit has for its answer; null where nothing is said.</summary>
    public int? AnswerDays { get; init; }

    public string? AnswerAssumption { get; init; }

    public IReadOnlyList<UpperLevel> Levels { get; init; } = [];

    /// <summary>Likeness of two texts from which they are shown as duplicates, 0 to 1; null: only the same firm with the same text.</summary>
    public decimal? Likeness { get; init; }

    public string? LikenessAssumption { get; init; }

    /// <summary>The paper the desk rests on.</summary>
    public string Document { get; init; } = "";
}

/// <summary>Demands that speak of these words go to this unit.</summary>
public sealed record RoutingRule(string Topic, IReadOnlyList<string> Words, string Unit)
{
    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>One leg of the rhythm: on weekdays or on a day of the month, until a time of day; a leg of the office may want the head's approval first.</summary>
public sealed record ReportLeg(string Name, ReportBy By)
{
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    public int? DayOfMonth { get; init; }

    public TimeOnly? Until { get; init; }

    public bool Approved { get; init; }

    /// <summary>Whom the report goes to.</summary>
    public string To { get; init; } = "";

    /// <summary>True: a day off moves it to the next working day. False: it stays where it is.</summary>
    public bool MovesOnHoliday { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>Whose leg it is: the members of the desk hand in, or the office reports upward.</summary>
public enum ReportBy { Members, Office }

/// <summary>A level above that decides what the city cannot.</summary>
public sealed record UpperLevel(string Level, string Body)
{
    public Citation? Cite { get; init; }
}
