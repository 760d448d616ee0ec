namespace Xiance.Storage.Figures;

/// <summary>Column names of figure tables, as templates print them and readers expect them.</summary>
public static class ImportText
{
    public const string Code = "地区代码";
    public const string Region = "地区";
    public const string Indicator = "指标";
    public const string Period = "统计期";
    public const string Value = "数值";
    public const string Unit = "单位";
    public const string Vintage = "版次";
    public const string Source = "来源";
    public const string Note = "备注";

    /// <summary>Begins the head of a column of a template that only shows what is known.</summary>
    public const string Reference = "〔上期〕";

    internal static bool IsReference(string head) => head.StartsWith(Reference, StringComparison.Ordinal);

    internal static readonly IReadOnlyDictionary<string, Xiance.Figures.Vintage> Vintages = new Dictionary<string, Xiance.Figures.Vintage>(StringComparer.Ordinal)
    {
        ["快报"] = Xiance.Figures.Vintage.Flash,
        ["初步"] = Xiance.Figures.Vintage.Preliminary,
        ["最终"] = Xiance.Figures.Vintage.Final,
        ["普查修订"] = Xiance.Figures.Vintage.CensusRevised,
    };
}
