using System.Globalization;
using Xiance.Basics;
using Xiance.Incentives.Cases;

namespace Xiance.Storage.Incentives;

/// <summary>A case as kept: who asks, under which pack and period, and its life; with what the reader may do on it.</summary>
public sealed record KeptCase(long Id, RegionId Region, string RegionName, string Pack, Period Period, string Subject, string SubjectName)
{
    public CaseOrigin Origin { get; init; }

    public bool Synthetic { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";

    public CaseLife Life { get; init; } = CaseLife.Empty;

    public CaseHand Hand { get; init; } = CaseHand.Reader;

    /// <summary>The units of the reader that are responsible here; empty for others.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The number under which it is spoken of.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"JB-{Period.Last.Year}-{Id:0000}");

    /// <summary>Whoever wrote or submitted it.</summary>
    public bool WrittenBy(string name) => Life.Steps.Any(step => step.Act is CaseAct.Save or CaseAct.Submit && step.By == name);
}

/// <summary>A case that is opened: whom it is for and under which pack and period. The form key makes a second click change nothing.</summary>
public sealed record NewCase(string Pack, Period Period, string Subject, string SubjectName, string FormKey)
{
    public CaseOrigin Origin { get; init; }

    /// <summary>The county whose case it is; null for the pack's own region.</summary>
    public RegionId? County { get; init; }

    public bool Synthetic { get; init; }
}

/// <summary>A file that comes with a paper.</summary>
public sealed record CaseFile(string Paper, string Name, byte[] Content);
