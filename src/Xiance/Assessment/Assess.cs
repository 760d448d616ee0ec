using Xiance.Assessment.Kernels;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>
/// Scores, ranks, honours and talks of one period by a scheme: a pure function of scheme and input. Gives every problem that
/// prevents an official result; warnings (no last year, no history) stand in the run.
/// </summary>
public static class Assess
{
    public static Outcome<AssessmentRun> Run(Scheme scheme, AssessmentInput input)
    {
        var problems = new List<Problem>();
        input = Classing.Run(scheme, Deriving.Run(scheme, input, problems), problems);
        problems.AddRange(InputCheck.Run(scheme, input));
        if (problems.Any(problem => problem.Severity == Severity.Error)) return problems;
        var panel = new Panel(scheme, input.Figures);
        if (panel.PeriodIndex(input.Period) is not { } index || !panel.Rows.Any(row => row.Period == index)) return Problems.NobodyAssessed(scheme.Name, input.Period.ToString());
        var views = Views(scheme).Select(view => Pipeline.Run(scheme, panel, view)).ToList();
        problems.AddRange(views.SelectMany(view => view.Work.Problems));
        problems.AddRange(ClassCheck.Run(scheme, panel));
        if (problems.Any(problem => problem.Severity == Severity.Error)) return problems.Distinct().ToList();
        List<Problem> warnings = [.. problems.Distinct()];
        return Finish(scheme, input, (panel, index, views)).Then(run => Outcome.Of(run with { InputWarnings = warnings }, warnings));
    }

    /// <summary>The same for a variant of a scheme whose nominal run is remembered: what the variant leaves as it is is not computed again, and no step's table is kept.</summary>
    internal static Outcome<AssessmentRun> Again(Scheme variant, DrawMemory memory)
    {
        if (!memory.Fits(variant)) return Run(variant, memory.Input);
        var views = Views(variant).Select(view => Pipeline.Remembered(variant, memory, view)).ToList();
        var problems = views.SelectMany(view => view.Work.Problems).ToList();
        return problems.Any(problem => problem.Severity == Severity.Error) ? problems.Distinct().ToList() : Finish(variant, memory.Input, (memory.Panel, memory.Panel.PeriodIndex(memory.Input.Period)!.Value, views));
    }

    static IEnumerable<string?> Views(Scheme scheme)
    {
        if (!scheme.DependsOnClass) return [null];
        var classes = scheme.Classes.Names.Select(name => (string?)name);
        return scheme.Classes.Overall == OverallScore.General ? [null, .. classes] : classes;
    }

    static Outcome<AssessmentRun> Finish(Scheme scheme, AssessmentInput input, (Panel Panel, int Period, List<ViewTables> Views) data)
    {
        var scoring = new Kernels.Standings(scheme, data.Panel, data.Views);
        var standings = scoring.Run();
        var rows = data.Panel.Rows.Where(row => row.Period == data.Period).ToList();
        var computed = standings.Select(standing => standing.Period).ToHashSet();
        IReadOnlyList<Standing> given = scheme.History == History.Recomputed ? [.. input.Earlier.Where(standing => !computed.Contains(standing.Period))] : input.Earlier;
        var chronicle = new Chronicle(input.Period, [.. given, .. scheme.History == History.Recomputed ? standings : rows.Select(row => standings[row.Index])]);
        var honouring = new Honouring(scheme, new Measures(chronicle, data.Views), rows);
        var honours = honouring.Run();
        var summoning = new Summoning(scheme, chronicle);
        var talks = summoning.Run();
        List<Problem> problems = [.. scoring.Problems, .. honouring.Problems, .. summoning.Problems];
        var run = new AssessmentRun(scheme, input.Period)
        {
            Standings = standings,
            Given = given,
            Honours = honours,
            Talks = talks,
            Treatments = [.. data.Views[0].Work.Treatments],
            Views = data.Views,
            Panel = data.Panel,
            Warnings = [.. problems.Where(problem => problem.Severity == Severity.Warning).Distinct()],
        };
        return Outcome.Of(run with { Regions = Regions(run, rows) }, [.. problems.Distinct()]);
    }

    static IReadOnlyList<RegionResult> Regions(AssessmentRun run, IReadOnlyList<PanelRow> rows)
    {
        var current = rows.Select(row => run.Standings[row.Index]).ToList();
        var sizes = run.Scheme.Classes.Names.ToDictionary(name => name, name => current.Count(standing => Chronicle.Rank(standing, name) is not null));
        var honours = run.Honours.ToLookup(award => award.Region);
        var talks = run.Talks.ToLookup(finding => finding.Region);
        var points = new Points(run.Scheme);
        return [.. rows.Select(row => Result(run, row, sizes) with
        {
            Grade = run.Standings[row.Index].Grade,
            Points = points.Of(row, []),
            Binding = run.Scheme.Binding.Count == 0 ? [] : Binding.Of(run.Scheme, row),
            Honours = run.Honours.Count == 0 ? [] : [.. honours[row.Region.Id]],
            Talks = run.Talks.Count == 0 ? [] : [.. talks[row.Region.Id]],
        })];
    }

    static RegionResult Result(AssessmentRun run, PanelRow row, Dictionary<string, int> sizes)
    {
        var standing = run.Standings[row.Index];
        return new RegionResult(row.Region)
        {
            Score = standing.Score,
            Rank = standing.Rank,
            Group = standing.Group,
            Unranked = standing.Rank is null ? Why(run, row, standing) : null,
            Classes = standing.ClassScores.Count == 0 ? [] : [.. standing.ClassScores.Select(pair => new ClassResult(pair.Key, pair.Value, Chronicle.Rank(standing, pair.Key), sizes[pair.Key]))],
            Vetoes = run.Scheme.Vetoes.Count == 0 ? [] : [.. Vetoes.Of(run.Scheme, row).Select(veto => veto.Code)],
        };
    }

    static Unranked Why(AssessmentRun run, PanelRow row, Standing standing) => run.Views[0].Work.Excluded[row.Index] switch
    {
        "forced out" => Unranked.ForcedOut,
        not null => Unranked.Coverage,
        _ => standing.Score is null ? Unranked.NoScore : Unranked.Veto,
    };
}
