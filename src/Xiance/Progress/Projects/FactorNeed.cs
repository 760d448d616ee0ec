using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>What a project needs and how much of it is secured: land in mu, energy in tonnes of standard coal, money in yuan, as its unit says.</summary>
public sealed record FactorNeed(FactorKind Kind, decimal Needed, string Unit)
{
    public decimal Secured { get; init; }

    /// <summary>The paper that secures it.</summary>
    public string Authority { get; init; } = "";

    public DateOnly? NeededOn { get; init; }

    public string Note { get; init; } = "";

    public bool IsSecured => Secured >= Needed;

    public IReadOnlyList<Problem> Check(string project)
    {
        var place = Place.Named(project);
        var problems = new List<Problem>();
        if (Needed <= 0) problems.Add(Problems.NotPositive(place, "需求量"));
        if (Secured < 0) problems.Add(Problems.NotPositive(place, "已落实"));
        if (Unit.Length == 0) problems.Add(Problems.NoUnit(place));
        if (Secured > 0 && Authority.Length == 0) problems.Add(Problems.NoAuthority(place));
        return problems;
    }
}

/// <summary>Land, energy (use of energy and emissions), money.</summary>
public enum FactorKind { Land, Energy, Money }
