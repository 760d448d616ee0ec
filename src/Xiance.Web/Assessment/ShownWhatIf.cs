using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>A variant beside the official run: the knobs as set, the difference, and who would gain and lose money.</summary>
public sealed record ShownWhatIf(ShownRun Shown, IReadOnlyList<Knob> Knobs)
{
    /// <summary>Query keys of choices begin with this.</summary>
    public const string Prefix = "k.";

    public IReadOnlyDictionary<string, decimal> Choices { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Null while the choices have problems.</summary>
    public AssessmentRun? Variant { get; init; }

    public RunDifference? Difference { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<MoneyChange> Money { get; init; } = [];

    public IReadOnlyList<SavedVariant> Saved { get; init; } = [];

    public decimal Value(Knob knob) => Choices.TryGetValue(knob.Key, out var value) ? value : knob.Current;

    public static ShownWhatIf Of(Visit visit, Workspace workspace, ShownRun shown)
    {
        var knobs = VariantKnobs.Of(shown.Run.Scheme);
        var (choices, problems) = Read(visit);
        var what = new ShownWhatIf(shown, knobs) { Choices = choices, Problems = problems, Saved = workspace.Variants.Of(visit.Reading, shown.State) };
        if (problems.Count > 0) return what;
        var variant = Compute(shown.Run, choices);
        return variant.Value is not { } run ? what with { Problems = variant.Problems } : what with { Variant = run, Difference = CompareRuns.Run(shown.Run, run), Money = Moved(workspace, shown, run) };
    }

    public static Outcome<AssessmentRun> Compute(AssessmentRun official, IReadOnlyDictionary<string, decimal> choices) =>
        ApplyVariant.Run(official.Scheme, choices).Then(scheme => Assess.Run(scheme, InputOf.Run(official)));

    /// <summary>Choices from the address; what is no number is a problem of its field.</summary>
    public static (IReadOnlyDictionary<string, decimal> Choices, IReadOnlyList<Problem> Problems) Read(Visit visit)
    {
        var (choices, problems) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new List<Problem>());
        foreach (var (key, text) in visit.Query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal) && pair.Value.Length > 0))
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) choices[key[Prefix.Length..]] = value;
            else problems.Add(Basics.Problems.NotANumber(Place.Named(key[Prefix.Length..]), text));
        return (choices, problems);
    }

    static IReadOnlyList<MoneyChange> Moved(Workspace workspace, ShownRun shown, AssessmentRun variant)
    {
        var names = shown.Run.Regions.ToDictionary(result => result.Region.Id, result => result.Region.Name, StringComparer.Ordinal);
        return [.. (workspace.Funds.Pools(shown.State).Value ?? []).SelectMany(pool =>
        {
            var (before, after) = (Shares(pool, shown.Run, names), Shares(pool, variant, names));
            return before.Keys.Union(after.Keys).Select(region => new MoneyChange(pool.Name, names.GetValueOrDefault(region, region), before.GetValueOrDefault(region, Basics.Money.Zero), after.GetValueOrDefault(region, Basics.Money.Zero)));
        }).Where(change => change.Before != change.After).OrderByDescending(change => change.After.Fen - change.Before.Fen)];
    }

    /// <summary>Nobody is paid where the allocation has a problem (no holder, a value that is not positive).</summary>
    static Dictionary<string, Money> Shares(FundPool pool, AssessmentRun run, Dictionary<string, string> names) =>
        Allocate.Run(pool, run.Period, [.. run.Honours.Where(award => award.Honour == pool.Honour).Select(award => new FundClaim(award.Region, names[award.Region], award.Value))]).Value?.Shares.ToDictionary(share => share.Region, share => share.Amount) ?? [];
}

/// <summary>What a region would get from a fund, officially and in the variant.</summary>
public sealed record MoneyChange(string Fund, string Name, Money Before, Money After);
