using Xiance.Basics;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Text;

/// <summary>
/// Makes applications out of figures as printed, one row a figure: entity, period, name, value, unit. The names kind, project, county and rank
/// describe the applicant; all others are figures of the pack. Amounts in another unit of the same dimension (万元) are converted; every problem at once.
/// </summary>
public sealed class ReadApplications
{
    static readonly Dictionary<string, BeneficiaryKind> Kinds = new(StringComparer.Ordinal)
    {
        ["enterprise"] = BeneficiaryKind.Enterprise,
        ["park"] = BeneficiaryKind.Park,
        ["county"] = BeneficiaryKind.County,
        ["project"] = BeneficiaryKind.Project,
        ["organisation"] = BeneficiaryKind.Organisation,
        ["payee"] = BeneficiaryKind.Payee,
        ["企业"] = BeneficiaryKind.Enterprise,
        ["园区"] = BeneficiaryKind.Park,
        ["县区"] = BeneficiaryKind.County,
        ["项目"] = BeneficiaryKind.Project,
        ["单位"] = BeneficiaryKind.Organisation,
        ["收款人"] = BeneficiaryKind.Payee,
    };

    readonly RuleBook book;
    readonly List<Problem> problems = [];

    ReadApplications(RuleBook book) => this.book = book;

    /// <summary>In the order in which the entities first occur; an entity has one application a period.</summary>
    public static Outcome<IReadOnlyList<Application>> Run(RuleBook book, IEnumerable<FigureRow> rows)
    {
        var reader = new ReadApplications(book);
        IReadOnlyList<Application> read = [.. rows.GroupBy(row => (row.Entity, row.Period)).Select(group => reader.One(group.Key.Entity, group.Key.Period, [.. group])).OfType<Application>()];
        return Outcome.Of(read, reader.problems);
    }

    Application? One(string entity, string period, List<FigureRow> rows)
    {
        if (Period.TryParse(period) is not { } parsed)
        {
            problems.Add(Problems.NoPeriod(rows[0].Place, entity));
            return null;
        }
        foreach (var twice in rows.GroupBy(row => row.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1))) problems.Add(Problems.FigureTwice(twice.Place, entity, twice.Name));
        var facts = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !IsOfApplicant(row.Name)))
            if (book.Fact(row.Name) is { } fact) facts[row.Name] = Value(fact, row);
            else problems.Add(Problems.UnknownColumn(row.Place, row.Name));
        return new Application(entity, parsed, facts) { Name = Text(rows, "name") ?? entity, Kind = Kind(rows), Project = Text(rows, "project"), County = Text(rows, "county"), Rank = Rank(rows) };
    }

    public static bool IsOfApplicant(string name) => name is "name" or "kind" or "project" or "county" or "rank";

    static string? Text(List<FigureRow> rows, string name) => rows.Find(row => row.Name == name)?.Value is { Length: > 0 } text ? text : null;

    BeneficiaryKind? Kind(List<FigureRow> rows)
    {
        if (rows.Find(row => row.Name == "kind") is not { Value.Length: > 0 } row) return null;
        if (Kinds.TryGetValue(row.Value, out var kind)) return kind;
        problems.Add(Problems.FigureWrong(row.Place, row.Name, row.Value, string.Join("、", Kinds.Keys)));
        return null;
    }

    int? Rank(List<FigureRow> rows)
    {
        if (rows.Find(row => row.Name == "rank") is not { Value.Length: > 0 } row) return null;
        if (ScaledValue.Parse(row.Value) is { } rank && rank > 0 && rank == Math.Truncate(rank) && rank < int.MaxValue) return (int)rank;
        problems.Add(Problems.FigureWrong(row.Place, row.Name, row.Value, "1, 2, 3"));
        return null;
    }

    Value? Value(FactDeclaration fact, FigureRow row)
    {
        var value = FigureText.Read(fact, row.Value, row.Place, problems.Add);
        if (value is not NumberValue number || row.Unit.Length == 0 || row.Unit == fact.Unit || fact.Type is not NumberType) return value;
        if (MeasureUnits.Standard.Find(row.Unit)?.Symbol is { } symbol && MeasureUnits.Standard.Find(fact.Unit) is { } wanted && MeasureUnits.Convert(new Measured(number.Number, MeasureUnits.Standard.Find(symbol)!), wanted, row.Place).Value is { } converted) return new NumberValue(converted.Value);
        problems.Add(Problems.FigureUnit(row.Place, fact.Name, row.Unit, fact.Unit));
        return null;
    }
}

/// <summary>One figure as printed; an empty value is a missing figure, an empty unit the declared one.</summary>
public sealed record FigureRow(string Entity, string Period, string Name, string Value, string Unit, Place Place);
