using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Gives regions the classes that follow from their figures.</summary>
static class Classing
{
    public static AssessmentInput Run(Scheme scheme, AssessmentInput input, List<Problem> problems) =>
        scheme.Classes.Ladders.Aggregate(input, (known, ladder) => Sorted(ladder, known, problems));

    static AssessmentInput Sorted(ClassLadder ladder, AssessmentInput input, List<Problem> problems)
    {
        var assessed = input.Figures.FirstOrDefault(part => part.Period == input.Period);
        if (assessed is null) return input;
        if (!assessed.Columns.ContainsKey(ladder.Figure))
        {
            problems.Add(Problems.NoClassFigure(ladder.Figure, input.Period.ToString()));
            return input;
        }
        var fixedly = ladder.ByAssessedPeriod ? ByRegion(ladder, assessed) : null;
        return input with { Figures = [.. input.Figures.Select(part => Sorted(ladder, part, (fixedly ?? ByRegion(ladder, part), problems)))] };
    }

    static Dictionary<string, double?> ByRegion(ClassLadder ladder, PeriodFigures part) =>
        part.Regions.Select((region, row) => (region.Id, Figure: part.Columns.TryGetValue(ladder.Figure, out var column) ? column[row] : null)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Figure, StringComparer.Ordinal);

    static PeriodFigures Sorted(ClassLadder ladder, PeriodFigures part, (Dictionary<string, double?> Figures, List<Problem> Problems) at) => part with
    {
        Regions = [.. part.Regions.Select(region => Placed(ladder, region, (at.Figures.GetValueOrDefault(region.Id), part.Period, at.Problems)))],
    };

    static AssessedRegion Placed(ClassLadder ladder, AssessedRegion region, (double? Figure, Period Period, List<Problem> Problems) at)
    {
        var held = region.Classes.Where(name => ladder.Steps.Any(step => step.Class == name)).ToList();
        if (held.Count > 1 || (held.Count == 0 && region.Classes.Count > 0)) return region;
        if (at.Figure is { } figure && Official.Score(figure) is { } number) return region with { Classes = held.Count == 0 ? [ladder.At(number)] : [.. region.Classes.Select(name => name == held[0] ? ladder.At(number) : name)] };
        if (ladder.Missing == MissingClassFigure.Refuse) at.Problems.Add(Problems.ClassFigureMissing(region.Name, ladder.Figure, at.Period.ToString()));
        return ladder.Missing == MissingClassFigure.NoClass ? region with { Classes = [.. region.Classes.Except(held)] } : region;
    }
}
