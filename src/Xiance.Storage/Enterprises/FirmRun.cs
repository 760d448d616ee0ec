using System.Globalization;
using System.Text.Json;
using Xiance.Basics;
using Xiance.Enterprises;

namespace Xiance.Storage.Enterprises;

/// <summary>One kept evaluation; Act is its last step, Own whether it belongs to the reader's own subtree, Seen whether he sees firms of it.</summary>
public sealed record FirmRun(long RegionId, long RunId, long Year, string MethodId, string Name, string Method, string Hash, string Scope, long Synthetic, long AtMs, string ByActor, string? Act, string FormKey)
{
    public bool Own { get; init; }

    public bool Seen { get; init; }

    public bool Published => LastAct == RunAct.Publish;

    public RunAct? LastAct => Enum.TryParse<RunAct>(Act, true, out var act) ? act : null;

    public FirmScope Firms => FirmScope.Read(Scope);

    public Instant At => new(AtMs);
}

/// <summary>One step of an evaluation with the document or reason that goes with it.</summary>
public sealed record FirmRunStep(long Number, string Act, string Document, long AtMs, string ByActor)
{
    public Instant At => new(AtMs);
}

/// <summary>One firm's kept result; items as a JSON list.</summary>
public sealed record FirmResultRow(long RegionId, long EnterpriseId, string State, string Variant, string Score, string Items, long Filled, long? Place, long? Firms, string FirstGrade, string Grade, string Reason)
{
    public decimal? ScoreValue => Score.Length == 0 ? null : decimal.Parse(Score, CultureInfo.InvariantCulture);

    public IReadOnlyList<double?> ItemScores => JsonSerializer.Deserialize<IReadOnlyList<double?>>(Items)!;
}
