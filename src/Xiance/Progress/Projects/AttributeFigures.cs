using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>
/// Figures of counties by shares of projects on flying land (飞地): what a project adds to the figure of the county on site goes to the holders of its
/// shares, exactly to the last digit. A county without a figure on site has no attributed one either; nothing missing becomes 0.
/// </summary>
public static class AttributeFigures
{
    /// <summary>The moves of one project: away from the county on site, to each other holder.</summary>
    public static IReadOnlyList<AttributionMove> Moves(SharedContribution of) =>
        [.. ShareOut.Run(of.Scaled, (of.OnSite, SharedThing.Statistics), of.Shares).Where(part => part.Region != of.OnSite).Select(part => new AttributionMove(of, part.Region, part.Amount))];

    /// <summary>One row for every county and indicator that something moves to or from.</summary>
    public static IReadOnlyList<AttributedFigure> Run(IReadOnlyList<SharedContribution> contributions, Func<(string Indicator, RegionId Region), long?> onSite)
    {
        var moves = contributions.SelectMany(Moves).ToList();
        return [.. moves.SelectMany(move => new[] { (move.Of.Indicator, Region: move.Of.OnSite), (move.Of.Indicator, Region: move.To) }).Distinct()
            .Select(key => new AttributedFigure(key.Indicator, key.Region, onSite(key)) { Moves = [.. moves.Where(move => move.Of.Indicator == key.Indicator && (move.To == key.Region || move.Of.OnSite == key.Region))] })];
    }
}

/// <summary>A contribution as whole units of the indicator's last decimal, with the county on site and the shares that hold.</summary>
public sealed record SharedContribution(long Project, string Indicator, RegionId OnSite, long Scaled)
{
    public string Name { get; init; } = "";

    public IReadOnlyList<CountyShare> Shares { get; init; } = [];

    /// <summary>The paper the shares rest on.</summary>
    public string Authority { get; init; } = "";
}

/// <summary>So many units that count for another county than the one on site.</summary>
public sealed record AttributionMove(SharedContribution Of, RegionId To, long Scaled);

/// <summary>A county's figure on site, what came and went by shares, and what results; null where the figure on site is missing.</summary>
public sealed record AttributedFigure(string Indicator, RegionId Region, long? OnSite)
{
    public IReadOnlyList<AttributionMove> Moves { get; init; } = [];

    public long In => Moves.Where(move => move.To == Region).Sum(move => move.Scaled);

    public long Out => Moves.Where(move => move.Of.OnSite == Region).Sum(move => move.Scaled);

    public long? Attributed => OnSite + In - Out;

    /// <summary>True where more goes away than the county has: the contributions cannot all be inside its figure.</summary>
    public bool Overdrawn => Out > OnSite;
}
