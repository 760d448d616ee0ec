namespace Xiance.Storage.Enterprises;

/// <summary>A yearly figure of a firm: its name in methods, its heading in tables, unit and decimals.</summary>
public sealed record FigureKind(string Name, string Label, string? Unit, int Decimals)
{
    /// <summary>As it stands above a column: 税收（万元）.</summary>
    public string Heading => Unit is null ? Label : $"{Label}（{Unit}）";
}

/// <summary>The figures of firms that tables and methods know by name.</summary>
public static class FigureKinds
{
    public static IReadOnlyList<FigureKind> All { get; } =
    [
        new("land_mu", "用地面积", "亩", 2),
        new("tax", "实缴税收", "万元", 2),
        new("value_added", "工业增加值", "万元", 2),
        new("revenue", "营业收入", "万元", 2),
        new("research", "研发费用", "万元", 2),
        new("energy", "综合能耗", "吨标准煤", 2),
        new("electricity", "用电量", "万千瓦时", 2),
        new("emission", "主要污染物排放量", "吨", 4),
        new("staff", "平均用工人数", "人", 0),
    ];

    public static FigureKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
