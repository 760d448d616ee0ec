using System.Text.Json;
using Xiance.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>Places over the years as lines: grey, the largest movers blue (up) and red (down) with their names.</summary>
static class SlopeChart
{
    const int Named = 4;

    public static string Of(ShownRun shown, Visit visit)
    {
        var periods = shown.Run.History.Select(standing => standing.Period).Distinct().Order().ToList();
        var standings = shown.Run.History.ToDictionary(standing => (standing.Region, standing.Period));
        var lines = shown.Scores.Where(row => row.Class.Length == 0).Select(row => new Line(row.Name, [.. periods.Select(period => standings.GetValueOrDefault((row.Code, period))?.Rank)])).Where(line => line.Ranks.Count(rank => rank is not null) > 1).ToList();
        var movers = lines.OrderByDescending(line => line.Gain).Take(Named).Concat(lines.OrderBy(line => line.Gain).Take(Named)).Where(line => line.Gain != 0).ToHashSet();
        return JsonSerializer.Serialize(new
        {
            grid = new { left = 36, right = 84, top = 12, bottom = 24 },
            xAxis = new { type = "category", boundaryGap = false, data = periods.Select(period => Figure.Period(period, visit.Locale) + (shown.Run.IsGiven(period) ? new Words(visit.Locale)["assessment.imported-short"] : "")) },
            yAxis = new { type = "value", inverse = true, min = 1, minInterval = 1 },
            series = lines.OrderBy(movers.Contains).Select(line => Series(line, movers.Contains(line))),
        });
    }

    static object Series(Line line, bool named)
    {
        var colour = !named ? "#c8d0da" : line.Gain > 0 ? "#1b57a3" : "#b1261c";
        return new { type = "line", name = line.Name, data = line.Ranks, symbolSize = named ? 5 : 3, connectNulls = false, lineStyle = new { color = colour, width = named ? 2 : 1 }, itemStyle = new { color = colour }, endLabel = new { show = named, formatter = line.Name, color = colour, fontSize = 12 } };
    }

    /// <summary>Gain is places won since the year before the last.</summary>
    sealed record Line(string Name, IReadOnlyList<int?> Ranks)
    {
        public int Gain => (Ranks[^2] - Ranks[^1]) ?? 0;
    }
}
