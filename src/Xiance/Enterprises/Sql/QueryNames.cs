using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Rules.Sql;

namespace Xiance.Enterprises.Sql;

/// <summary>The names columns have inside the query, and conditions over them; constants of conditions are parameters.</summary>
sealed partial class QueryNames(EnterpriseMethod method, SqlDialect dialect)
{
    readonly List<object> parameters = [];
    readonly Dictionary<string, string> conditions = new(StringComparer.Ordinal);

    public SqlDialect Dialect => dialect;

    public IReadOnlyList<object> Parameters => parameters;

    public List<Problem> Problems { get; } = [];

    /// <summary>
    /// Closes a step: PostgreSQL would otherwise write its expressions into every place of the next step that reads them, many
    /// times over; DuckDB keeps steps apart by itself.
    /// </summary>
    public string Fence => IsDuck ? "" : " OFFSET 0";

    public bool IsDuck => dialect == SqlDialect.DuckDb;

    /// <summary>The name of a column after the first step.</summary>
    public string Of(string column)
    {
        var index = method.Columns.ToList().FindIndex(one => one.Name == column);
        if (index < 0) return "region";
        return (method.Columns[index].Kind switch { ColumnKind.Number => "n", ColumnKind.Text => "t", _ => "b" }) + Whole(index);
    }

    /// <summary>The sum of what the members of a merged firm have.</summary>
    public string Known(string column) => "k" + Of(column)[1..];

    public string Decimal(string column) => "d" + Of(column)[1..];

    /// <summary>The condition as SQL; in brackets.</summary>
    public string Condition(MethodCondition condition)
    {
        if (conditions.TryGetValue(condition.Text, out var known)) return known;
        var read = ToSql.From(condition.Expression, dialect, condition.Expression.Inputs.ToDictionary(name => name, Column));
        Problems.AddRange(read.Problems);
        if (!read.Succeeded) return "FALSE";
        var first = parameters.Count;
        parameters.AddRange(read.Value.Parameters);
        return conditions[condition.Text] = $"({Parameter().Replace(read.Value.Value, match => "$" + Whole(first + int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture)))})";
    }

    SqlColumn Column(string name) => method.Column(name) is { Kind: ColumnKind.Number } column ? new SqlColumn(Decimal(name), 15 + column.Decimals, column.Decimals) : new SqlColumn(Of(name));

    public static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A constant of type float8, all digits of it: from text, because a decimal literal of 17 digits loses its last one on the way.</summary>
    public static string Number(double number) => $"CAST('{number.ToString("R", CultureInfo.InvariantCulture)}' AS FLOAT8)";

    [GeneratedRegex(@"\$\d+")] private static partial Regex Parameter();
}
