using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;

namespace Xiance.Storage.Enterprises;

/// <summary>The register's firms of a year (and the one before) as a method's table: values on which the administrative sources agree; the rest is missing.</summary>
static class FirmTables
{
    public static FirmTable Of(Firms firms, Reading reading, (EnterpriseMethod Method, int Year, FirmScope Scope) asked)
    {
        var (method, year) = (asked.Method, asked.Year);
        var years = method.NeedsLastYear ? new[] { year - 1, year } : [year];
        var all = firms.All(reading, new DateOnly(year, 12, 31)).Where(asked.Scope.Has).ToList();
        var joined = years.ToDictionary(one => one, one => JoinFigures.Run(firms.Supplied(reading, one)).Values);
        var facts = years.ToDictionary(one => one, one => firms.Facts(reading, one));
        var rows = years.SelectMany(one => all.Where(firm => facts[one].ContainsKey(firm.EnterpriseId)).Select(firm => (Firm: firm, Year: one))).ToList();
        return new FirmTable([.. rows.Select(row => row.Firm.Code)], [.. rows.Select(row => row.Firm.CountyCode)], [.. rows.Select(row => row.Year)])
        {
            Numbers = Columns(method, ColumnKind.Number, name => rows.Select(row => joined[row.Year].TryGetValue((row.Firm.EnterpriseId.ToString(CultureInfo.InvariantCulture), row.Year, name), out var value) ? (double)value : double.NaN).ToArray()),
            Texts = Columns(method, ColumnKind.Text, name => rows.Select(row => Text(row.Firm, name)).ToArray()),
            Truths = Columns(method, ColumnKind.Truth, name => rows.Select(row => Truth(facts[row.Year][row.Firm.EnterpriseId], name)).ToArray()),
        };
    }

    static Dictionary<string, T> Columns<T>(EnterpriseMethod method, ColumnKind kind, Func<string, T> values) => method.Columns.Where(column => column.Kind == kind).ToDictionary(column => column.Name, column => values(column.Name), StringComparer.Ordinal);

    static string? Text(Firm firm, string name) => name switch
    {
        "industry" => firm.Industry,
        "park" => firm.Park,
        "owner" => firm.OwnerCode == firm.Code ? null : firm.OwnerCode,
        "county" => firm.CountyCode,
        _ => null,
    };

    static bool? Truth(YearFacts facts, string name) => name switch
    {
        "above_size" => facts.AboveSize,
        "veto" => facts.Veto.Length > 0,
        "new_firm" => facts.NewFirm,
        _ => null,
    };
}
