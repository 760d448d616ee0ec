using Xiance.Basics;

namespace Xiance.Web.Exchange;

/// <summary>Rows with what was asked: plan, period and the day whose knowledge they show. Money and scores are written as exact decimals.</summary>
public sealed record Answer<T>(string? Plan, string? Period, DateOnly Known, IReadOnlyList<T> Rows)
{
    /// <summary>True where any of it is invented data; such figures are never passed on as real ones.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Rows there are in all, where the answer holds a part.</summary>
    public int Found { get; init; } = Rows.Count;
}

/// <summary>What was wrong: every problem with its code, place, what happened and how to mend it.</summary>
public sealed record RefusedAnswer(IReadOnlyList<RefusedAnswer.Reason> Problems)
{
    public sealed record Reason(string Code, string Place, string What, string Mend);

    public static RefusedAnswer Of(IReadOnlyList<Problem> problems, Locale locale) => new([.. problems.Select(problem => Wording.Render(problem, locale) is var text ? new Reason(problem.Code, problem.Place.ToString(), text.What, text.Mend) : null!)]);
}

/// <summary>A plan that runs: its pack, jurisdiction and text.</summary>
public sealed record PlanRow(string Plan, string Title, string Version, string Hash, string Jurisdiction, DateOnly EffectiveFrom, bool Synthetic);

/// <summary>An indicator of the catalogue.</summary>
public sealed record IndicatorRow(string Code, string Name, string Unit, int Decimals)
{
    public string Direction { get; init; } = "";

    public string Scope { get; init; } = "";

    public string Arrival { get; init; } = "";

    public string Growth { get; init; } = "";

    public string SourceUnit { get; init; } = "";

    public string Definition { get; init; } = "";

    public string? Document { get; init; }

    public string? Clause { get; init; }

    /// <summary>Filled where no document says it: 暂定.</summary>
    public string? Assumption { get; init; }
}

/// <summary>One figure as known: the value in the indicator's unit, and text and unit as they came.</summary>
public sealed record ObservationRow(long Id, string Region, string RegionName, string Indicator, string IndicatorName, string Period, decimal Value, string Unit)
{
    public string PrintedText { get; init; } = "";

    public string PrintedUnit { get; init; } = "";

    public string Status { get; init; } = "";

    public string Vintage { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public string Source { get; init; } = "";

    public string Note { get; init; } = "";

    public bool Synthetic { get; init; }

    /// <summary>The figure that this one replaced.</summary>
    public long? Replaces { get; init; }
}

/// <summary>Where a target stands; null where there is no figure.</summary>
public sealed record TargetRow(string Key, string Name, string Scope, decimal? Value, string Unit)
{
    public decimal? ValueMax { get; init; }

    public string Operator { get; init; } = "";

    public int? EndYear { get; init; }

    public int? ActualYear { get; init; }

    /// <summary>The actual; where members are missing the least it can be.</summary>
    public decimal? ActualAtLeast { get; init; }

    public decimal? ActualAtMost { get; init; }

    public decimal? Planned { get; init; }

    public decimal? Gap { get; init; }

    public decimal? Forecast { get; init; }

    public decimal? ForecastLow { get; init; }

    public decimal? ForecastHigh { get; init; }

    public string Light { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? Document { get; init; }

    public string? Clause { get; init; }

    public string? Assumption { get; init; }
}

/// <summary>An assessment run.</summary>
public sealed record RunRow(long Run, string Period, string State, bool Provisional, string ResultHash, string PackHash, DateTimeOffset MadeAt);

/// <summary>A score and rank, overall (no class) or within a class.</summary>
public sealed record ScoredRow(string Region, string RegionName, string Class, decimal? Score, long? Rank, long Members, bool Provisional);

/// <summary>A task of the register.</summary>
public sealed record TaskRow(long Task, string Number, string Title, string Leads, string Supporters, string State, long Percent)
{
    public string? Due { get; init; }

    public string Light { get; init; } = "";

    public string Reason { get; init; } = "";

    public string RegionName { get; init; } = "";

    public string Plan { get; init; } = "";

    public string Clause { get; init; } = "";
}
