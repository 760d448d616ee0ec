using System.Text.RegularExpressions;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Plans;

namespace Xiance.Exchange;

/// <summary>Checks a whole pack: every room's reader, then what only shows when the files are seen together. All problems at once.</summary>
public static partial class CheckPack
{
    const string Assessment = "assessment.yaml";
    const string Incentives = "incentives.yaml";

    /// <summary>With the clause paths of the imported document every cited clause must be one of them; without, clauses are not checked.</summary>
    public static Outcome<Pack> Run(string folder, IReadOnlyDictionary<string, string> files, IReadOnlySet<string>? clauses = null)
    {
        var pack = ReadPack.Run(folder, files);
        var problems = pack.Problems.ToList();
        var scheme = files.TryGetValue(Assessment, out var text) ? SchemeReader.Read($"{folder}/{Assessment}", text) : null;
        var funds = files.TryGetValue(Incentives, out var rules) ? FundReader.Read($"{folder}/{Incentives}", rules) : null;
        problems.AddRange(scheme?.Problems ?? []);
        problems.AddRange(funds?.Problems ?? []);
        if (pack.Value is { } plan)
        {
            if (scheme?.Value is { } method && plan.Indicators.Count > 0) problems.AddRange(Fit(plan, method));
            problems.AddRange((funds?.Value ?? []).SelectMany(fund => Fit(folder, fund, scheme?.Value)));
            if (clauses is not null) problems.AddRange(Cites(plan, scheme?.Value, funds?.Value ?? []).Select(cite => cite.Clause).Where(clause => !clauses.Contains(clause)).Distinct().Select(clause => Problems.UnknownClause(Written(folder, files, clause), clause)));
        }
        return pack.Value is null ? problems : Outcome.Of(pack.Value, problems);
    }

    static IEnumerable<Problem> Fit(Pack pack, Scheme scheme)
    {
        var place = Place.Named($"{pack.Id}/{Assessment}");
        foreach (var indicator in scheme.Indicators)
        {
            if (pack.Indicators.FirstOrDefault(one => one.Code == indicator.Code) is not { } known) yield return Problems.NotInCatalogue(place, indicator.Code);
            else if (indicator.Unit.Length > 0 && indicator.Unit != known.Unit.Symbol) yield return Problems.OtherUnit(place, indicator.Code, indicator.Unit, known.Unit.Symbol);
            else if (known.Scope != IndicatorScope.Members) yield return Problems.NotOfMembers(place, indicator.Code);
            else if (indicator.HigherIsBetter != (known.Direction == Direction.HigherIsBetter)) yield return Problems.OtherDirection(place, indicator.Code);
        }
        var classes = pack.Regions.Classes.Select(one => one.Class).ToHashSet(StringComparer.Ordinal);
        foreach (var name in scheme.Classes.Names.Where(name => !classes.Contains(name))) yield return Problems.ClassWithoutMembers(place, name);
        foreach (var name in classes.Where(name => scheme.Classes.Names.Count > 0 && !scheme.Classes.Names.Contains(name))) yield return Problems.ClassNotAssessed(place, name);
    }

    static IEnumerable<Problem> Fit(string folder, FundPool fund, Scheme? scheme)
    {
        if (scheme is null || scheme.Honours.All(honour => honour.Code != fund.Honour)) yield return Problems.UnknownHonour(Place.Named($"{folder}/{Incentives}"), fund.Name, fund.Honour);
    }

    static IEnumerable<Citation> Cites(Pack pack, Scheme? scheme, IReadOnlyList<FundPool> funds)
    {
        IEnumerable<Citation?> all =
        [
            .. pack.Indicators.Select(indicator => indicator.Cite), .. pack.Targets.Select(target => target.Cite), .. pack.Tasks.Select(task => task.Cite), .. pack.Regions.Lists.Select(list => (Citation?)list.Cite), .. pack.Regions.Classes.Select(one => one.Cite),
            .. scheme is null ? [] : scheme.Indicators.Select(indicator => indicator.Cite).Concat(scheme.Nodes.Select(node => node.Cite)).Concat(scheme.Honours.Select(honour => honour.Cite)).Concat(scheme.Talks.Select(talk => talk.Cite)).Concat(scheme.Points.Select(rule => rule.Cite)).Concat(scheme.Vetoes.Select(veto => veto.Cite)).Append(scheme.Grades?.Cite).Append(scheme.Cite),
            .. funds.Select(fund => fund.Cite),
        ];
        return all.OfType<Citation>();
    }

    /// <summary>The first line that cites the clause, so that the author finds it.</summary>
    static Place Written(string folder, IReadOnlyDictionary<string, string> files, string clause)
    {
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var lines = text.Split('\n');
            var line = Array.FindIndex(lines, one => Cite().Matches(one).Any(match => match.Groups[1].Value.Trim(' ', '"', '\'') == clause));
            if (line >= 0) return Place.At($"{folder}/{name}", line + 1, lines[line].IndexOf("cite:", StringComparison.Ordinal) + 1);
        }
        return Place.Named(folder);
    }

    [GeneratedRegex(@"\bcite:([^,}\r\n]+)")]
    private static partial Regex Cite();
}
