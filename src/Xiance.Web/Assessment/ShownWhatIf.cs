using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
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

    public WhatIfMoney Money { get; init; } = new(new Dictionary<string, Money>(), new Dictionary<string, Money>());

    /// <summary>Every region beside itself, by its place in the variant.</summary>
    public IReadOnlyList<WhatIfRow> Rows { get; init; } = [];

    public IReadOnlyList<SavedVariant> Saved { get; init; } = [];

    public decimal Value(Knob knob) => Choices.TryGetValue(knob.Key, out var value) ? value : knob.Current;

    public static ShownWhatIf Of(Visit visit, Workspace workspace, ShownRun shown)
    {
        var knobs = VariantKnobs.Of(shown.Run.Scheme);
        var (choices, problems) = Read(visit);
        var what = new ShownWhatIf(shown, knobs) { Choices = choices, Problems = problems, Saved = workspace.Variants.Of(visit.Reading, shown.State) };
        if (problems.Count > 0) return what;
        var variant = Compute(shown.Run, choices);
        if (variant.Value is not { } run) return what with { Problems = variant.Problems };
        var (difference, money) = (CompareRuns.Run(shown.Run, run), WhatIfMoney.Of(workspace, shown, run));
        return what with { Variant = run, Difference = difference, Money = money, Rows = WhatIfRow.Of((shown.Run, run), difference, (money.Before, money.After)) };
    }

    /// <summary>The limit tried out, to be shown in its fields again; null when none is.</summary>
    public TrialLimit? Trial => TrialLimit.In(Choices);

    public static Outcome<AssessmentRun> Compute(AssessmentRun official, IReadOnlyDictionary<string, decimal> choices) =>
        ApplyVariant.Run(official.Scheme, choices).Then(scheme => Assess.Run(scheme, InputOf.Run(official)));

    /// <summary>Choices from the address; what is no number is a problem of its field.</summary>
    public static (IReadOnlyDictionary<string, decimal> Choices, IReadOnlyList<Problem> Problems) Read(Visit visit)
    {
        var (choices, problems) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new List<Problem>());
        foreach (var (key, text) in visit.Query.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal) && pair.Value.Length > 0))
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) choices[key[Prefix.Length..]] = value;
            else problems.Add(Basics.Problems.NotANumber(Place.Named(key[Prefix.Length..]), text));
        if (visit.Asked("limit.from") is { } from)
        {
            if (decimal.TryParse(from, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bound)) choices[new TrialLimit(visit.Asked("limit.figure") ?? "", visit.Asked("limit.upper") ?? "", visit.Asked("limit.lower") ?? "", bound).Key] = bound;
            else problems.Add(Basics.Problems.NotANumber(Place.Named("limit.from"), from));
        }
        return (choices, problems);
    }

    /// <summary>A choice in words: a trial limit spells out its figure and classes.</summary>
    public static string Said(IReadOnlyDictionary<string, Knob> knobs, KeyValuePair<string, decimal> choice, Words words)
    {
        var value = choice.Value.ToString("0.######", CultureInfo.InvariantCulture);
        if (TrialLimit.Of(choice.Key, choice.Value) is { } trial) return words.With("whatif.limit-said", ("figure", trial.Figure), ("from", value), ("upper", trial.Upper), ("lower", trial.Lower));
        return knobs.TryGetValue(choice.Key, out var knob) ? $"{words["whatif.kind." + knob.Kind]} {knob.Name} {value}" : $"{choice.Key} {value}";
    }
}
