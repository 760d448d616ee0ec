namespace Xiance.Assessment;

/// <summary>A limit tried out between two classes that the scheme lists: regions of either belong to the upper one from the bound on (included), else to the lower one.</summary>
public sealed record TrialLimit(string Figure, string Upper, string Lower, decimal From)
{
    const string Prefix = "l:";

    /// <summary>The key of the choice; the bound is its value.</summary>
    public string Key => $"{Prefix}{Figure}|{Upper}|{Lower}";

    /// <summary>The limit a choice stands for; null when the key is of another kind.</summary>
    public static TrialLimit? Of(string key, decimal value) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && key[Prefix.Length..].Split('|') is [var figure, var upper, var lower] ? new TrialLimit(figure, upper, lower, value) : null;

    /// <summary>The limit among choices; null when none is tried.</summary>
    public static TrialLimit? In(IReadOnlyDictionary<string, decimal> choices) => choices.Select(choice => Of(choice.Key, choice.Value)).OfType<TrialLimit>().FirstOrDefault();

    /// <summary>Figures a limit can be tried on: what the indicators read.</summary>
    public static IReadOnlyList<string> Figures(Scheme scheme) => [.. scheme.Indicators.Select(indicator => indicator.Column).Distinct()];

    /// <summary>An assessed figure, and two different classes that are ranked together.</summary>
    public bool Fits(Scheme scheme) => Figures(scheme).Contains(Figure) && Upper != Lower && scheme.Classes.Names.Contains(Upper) && scheme.Classes.Names.Contains(Lower) && Group(scheme, Upper) == Group(scheme, Lower);

    /// <summary>Sorted by the figure of the assessed period; whoever has none stays where it is.</summary>
    public ClassLadder Ladder => new(Figure, [new ClassStep(Upper, From), new ClassStep(Lower, null)]) { ByAssessedPeriod = true, Missing = MissingClassFigure.Keep };

    static string? Group(Scheme scheme, string name) => scheme.Groups.FirstOrDefault(group => group.Classes.Contains(name))?.Name;
}
