using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Figures.Text;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Plans;
using Xiance.Progress.Demands.Text;
using Xiance.Progress.Nominations.Text;
using Xiance.Progress.Projects.Text;
using Xiance.Progress.Text;

namespace Xiance.Exchange;

/// <summary>Checks a whole pack: every room's reader, then what only shows when the files are seen together. All problems at once.</summary>
public static class CheckPack
{
    const string Assessment = "assessment.yaml";
    const string Incentives = "incentives.yaml";
    const string Cycle = "cycle.yaml";
    const string Checks = "checks.yaml";
    const string Progress = "progress.yaml";
    const string Projects = "projects.yaml";
    const string Demands = "demands.yaml";
    const string Nominations = "nominations.yaml";

    /// <summary>With the clauses of the document (and of others, by number, that its incentives may come from) every cited clause must be one of them and hold the numbers taken from it; without, neither is checked.</summary>
    public static Outcome<Pack> Run(string folder, IReadOnlyDictionary<string, string> files, IReadOnlyList<Clause>? clauses = null, IReadOnlyDictionary<string, IReadOnlyList<Clause>>? others = null)
    {
        var pack = ReadPack.Run(folder, files);
        var problems = pack.Problems.ToList();
        var scheme = files.TryGetValue(Assessment, out var text) ? SchemeReader.Read($"{folder}/{Assessment}", text) : null;
        var incentives = files.TryGetValue(Incentives, out var rules) ? IncentiveReader.Read($"{folder}/{Incentives}", rules) : null;
        problems.AddRange(scheme?.Problems ?? []);
        problems.AddRange(incentives?.Problems ?? []);
        if (files.TryGetValue(Progress, out var progress)) problems.AddRange(ProgressRulesReader.Read($"{folder}/{Progress}", progress).Problems);
        if (incentives?.Value is { } book) problems.AddRange(Examples(folder, files, book));
        if (files.TryGetValue(Projects, out var projects)) problems.AddRange(ProjectRulesReader.Read($"{folder}/{Projects}", projects).Problems);
        if (files.TryGetValue(Demands, out var demands)) problems.AddRange(DeskRulesReader.Read($"{folder}/{Demands}", demands).Problems);
        if (files.TryGetValue(Nominations, out var nominations)) problems.AddRange(NominationRulesReader.Read($"{folder}/{Nominations}", nominations).Problems);
        if (pack.Value is { } plan)
        {
            if (files.TryGetValue(Cycle, out var cycle) && plan.Indicators.Count > 0) problems.AddRange(CycleReader.Read($"{folder}/{Cycle}", cycle, plan.Indicators).Problems);
            if (files.TryGetValue(Checks, out var checks) && plan.Indicators.Count > 0) problems.AddRange(CheckReader.Read($"{folder}/{Checks}", checks, plan.Indicators).Problems);
            if (scheme?.Value is { } method && plan.Indicators.Count > 0) problems.AddRange(Fit(plan, method));
            problems.AddRange((incentives?.Value?.Pack.Funds ?? []).SelectMany(fund => Fit(folder, fund, scheme?.Value)));
            if (clauses is not null) problems.AddRange(HoldAgainst(folder, files, (plan, scheme?.Value, incentives?.Value), (clauses, others)));
        }
        return pack.Value is null ? problems : Outcome.Of(pack.Value, problems);
    }

    /// <summary>Examples must be readable; whether they hold is what pack test asks.</summary>
    static IEnumerable<Problem> Examples(string folder, IReadOnlyDictionary<string, string> files, RuleBook book) =>
        files.Where(file => file.Key.StartsWith("examples/", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => ExampleReader.Read(book, $"{folder}/{file.Key}", file.Value).Problems);

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
        foreach (var problem in FitApart(pack, scheme, place).Concat(FitAttributed(pack, scheme, place))) yield return problem;
        var classes = pack.Regions.Classes.Select(one => one.Class).ToHashSet(StringComparer.Ordinal);
        foreach (var name in scheme.Classes.Names.Where(name => !classes.Contains(name))) yield return Problems.ClassWithoutMembers(place, name);
        foreach (var name in classes.Where(name => scheme.Classes.Names.Count > 0 && !scheme.Classes.Names.Contains(name))) yield return Problems.ClassNotAssessed(place, name);
    }

    /// <summary>Only amounts can be divided between counties: a rate or share of something has no parts.</summary>
    static IEnumerable<Problem> FitAttributed(Pack pack, Scheme scheme, Place place)
    {
        foreach (var one in scheme.Attributed)
        {
            if (pack.Indicators.FirstOrDefault(indicator => indicator.Code == one.Column) is not { } known) yield return Problems.NotInCatalogue(place, one.Column);
            else if (known.Handling.RollUp != RollUp.Sum) yield return Problems.NotSummed(place, one.Column);
        }
    }

    /// <summary>Binding indicators are in the catalogue as binding, and no binding one is scored as if it were not; regions left out are members.</summary>
    static IEnumerable<Problem> FitApart(Pack pack, Scheme scheme, Place place)
    {
        foreach (var rule in scheme.Binding)
        {
            if (pack.Indicators.FirstOrDefault(one => one.Code == rule.Column) is not { } known) yield return Problems.NotInCatalogue(place, rule.Column);
            else if (known.Scope != IndicatorScope.Members) yield return Problems.NotOfMembers(place, rule.Column);
            else if (known.Nature != TargetNature.Binding) yield return Problems.NotBinding(place, rule.Column);
            else if (rule.Operator is BindingOperator.AtLeast or BindingOperator.Above != (known.Direction == Direction.HigherIsBetter)) yield return Problems.OtherDirection(place, rule.Column);
        }
        var members = pack.Regions.Members.Where(region => region.Member).Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var region in scheme.Indicators.SelectMany(indicator => indicator.NotFor).Distinct().Where(region => !members.Contains(region))) yield return Problems.NotAMember(place, region);
    }

    static IEnumerable<Problem> Fit(string folder, FundPool fund, Scheme? scheme)
    {
        if (scheme is null || scheme.Honours.All(honour => honour.Code != fund.Honour)) yield return Problems.UnknownHonour(Place.Named($"{folder}/{Incentives}"), fund.Name, fund.Honour);
    }

    /// <summary>Incentives may come from another document than the plan; they are held against that one where it is at hand.</summary>
    static IEnumerable<Problem> HoldAgainst(string folder, IReadOnlyDictionary<string, string> files, (Pack Pack, Scheme? Scheme, RuleBook? Book) read, (IReadOnlyList<Clause> Own, IReadOnlyDictionary<string, IReadOnlyList<Clause>>? Others) clauses)
    {
        var elsewhere = read.Book is { } book && book.Pack.Document != read.Pack.Id && book.Pack.Document != read.Pack.DocumentNumber && !read.Pack.DocumentTitles.Contains(book.Pack.Document);
        var other = elsewhere ? clauses.Others?.GetValueOrDefault(read.Book!.Pack.Document) : null;
        return Hold(folder, files, (CitedItems.Of(read.Pack, read.Scheme, elsewhere ? null : read.Book), elsewhere ? null : read.Book), clauses.Own)
            .Concat(other is null ? [] : Hold(folder, files, (CitedItems.Of(read.Book!), read.Book), other));
    }

    static IEnumerable<Problem> Hold(string folder, IReadOnlyDictionary<string, string> files, (IEnumerable<CitedItem> Items, RuleBook? Book) read, IReadOnlyList<Clause> clauses)
    {
        var items = read.Items.ToList();
        var texts = clauses.SelectMany(clause => clause.Flatten()).GroupBy(clause => clause.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Concat(group.First().Flatten().Select(part => $"{part.Title}\n{part.Text}\n")), StringComparer.Ordinal);
        foreach (var clause in items.Select(item => item.Clause).Distinct().Where(clause => !texts.ContainsKey(clause))) yield return Problems.UnknownClause(Written(folder, files, line => line.Contains("cite:", StringComparison.Ordinal) && Words(line).Contains(clause)), clause);
        foreach (var item in items.Where(item => texts.ContainsKey(item.Clause)))
            foreach (var number in item.Numbers.Where(number => !PrintedNumber.Stands(texts[item.Clause], number) && !PrintedNumber.Stands(item.Assumption, number))) yield return Problems.NumberNotInClause(Written(folder, files, line => Words(line).Contains(item.Name)), item.Name, number, item.Clause);
        foreach (var problem in Unread(folder, files, read.Book, texts)) yield return problem;
    }

    /// <summary>The other way round: every amount, rate and head count that a paying clause prints is a parameter of a rule that cites it, or is named in its assumption.</summary>
    static IEnumerable<Problem> Unread(string folder, IReadOnlyDictionary<string, string> files, RuleBook? book, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var clause in (book?.Pack.Rules ?? []).Where(rule => rule.Cite is not null).GroupBy(rule => rule.Cite!.Clause, StringComparer.Ordinal).Where(clause => texts.ContainsKey(clause.Key)))
        {
            var used = book!.Pack.Parameters.Where(parameter => book.RulesThatUse(parameter.Name).Intersect(clause.Select(rule => rule.Code)).Any()).Select(parameter => parameter.Value).ToList();
            foreach (var (number, printed) in PrintedNumber.Amounts(texts[clause.Key]).Distinct().Where(item => !used.Contains(item.Number) && !clause.Any(rule => rule.Assumption?.Contains(item.Printed, StringComparison.Ordinal) == true)))
                yield return Problems.NumberNotUsed(Written(folder, files, line => Words(line).Contains(clause.First().Code)), clause.Key, printed);
        }
    }

    /// <summary>The first line of the pack that says so, that the author finds it.</summary>
    static Place Written(string folder, IReadOnlyDictionary<string, string> files, Func<string, bool> says)
    {
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            if (Array.FindIndex(text.Split('\n'), line => says(line)) is var line && line >= 0) return Place.At($"{folder}/{name}", line + 1, 1);
        return Place.Named(folder);
    }

    /// <summary>The values of a line of YAML.</summary>
    static IEnumerable<string> Words(string line) => line.Split([": ", ", ", "{", "}"], StringSplitOptions.None).Select(word => word.Trim(' ', '"', '\'', '\r'));
}
