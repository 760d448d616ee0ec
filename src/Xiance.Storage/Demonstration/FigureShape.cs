namespace Xiance.Storage.Demonstration;

/// <summary>What kind of course an invented series takes.</summary>
enum FigureCourse
{
    /// <summary>The county's output itself.</summary>
    Output,

    /// <summary>Output per resident, in 元.</summary>
    OutputPerHead,

    /// <summary>A flow that is a share of output, in the money unit of the indicator.</summary>
    ShareOfOutput,

    /// <summary>A published rate: the county's growth plus a distance.</summary>
    Growth,

    /// <summary>A level that starts between two bounds and grows by a yearly percentage.</summary>
    Level,

    /// <summary>A percentage or ratio that starts between two bounds and moves by points a year.</summary>
    Rate,

    /// <summary>A number in proportion to residents (per 万人).</summary>
    PerResident,
}

/// <summary>The course of an indicator whose name contains the words: start between low and high, and drift a year.</summary>
sealed record FigureShape(string Words, FigureCourse Course, decimal Low, decimal High, decimal Drift)
{
    /// <summary>Counted from January on, so that a quarter holds a part of the year.</summary>
    public bool Flow { get; init; }

    /// <summary>The first shape that fits wins; longer names stand before the words they contain.</summary>
    static readonly FigureShape[] Known =
    [
        new("人均地区生产总值增", FigureCourse.Growth, -0.4m, 0.6m, 0),
        new("人均生产总值", FigureCourse.OutputPerHead, 0, 0, 0),
        new("二氧化碳", FigureCourse.Rate, 1.8m, 4.2m, 0),
        new("之比", FigureCourse.Rate, 0.4m, 2.6m, 0.08m),
        new("投入强度", FigureCourse.Rate, 0.4m, 2.6m, 0.08m),
        new("数字经济", FigureCourse.Rate, 3.2m, 8.1m, 0.3m),
        new("失业率", FigureCourse.Rate, 2.6m, 5.4m, 0),
        new("PM2.5", FigureCourse.Rate, 21, 33, -0.6m),
        new("预期寿命", FigureCourse.Rate, 75.4m, 79.6m, 0.2m),
        new("受教育年限", FigureCourse.Rate, 9.1m, 10.9m, 0.1m),
        new("执业医师", FigureCourse.Rate, 1.9m, 3.6m, 0.08m),
        new("托位", FigureCourse.Rate, 1.1m, 3.4m, 0.3m),
        new("专利拥有量", FigureCourse.Rate, 0.8m, 7.5m, 0.4m),
        new("区数", FigureCourse.Level, 2, 14, 6m),
        new("集群数", FigureCourse.Level, 1, 3, 0),
        new("财政自给率", FigureCourse.Rate, 14, 48, 0.5m),
        new("人均地区生产总值", FigureCourse.OutputPerHead, 0, 0, 0),
        new("地区生产总值能耗", FigureCourse.Rate, 2.2m, 3.6m, 0),
        new("规模以上工业增加值增", FigureCourse.Growth, 0.4m, 2.6m, 0),
        new("工业投资增", FigureCourse.Growth, -2m, 5m, 0),
        new("服务业增加值增", FigureCourse.Growth, -0.6m, 1.4m, 0),
        new("固定资产投资增", FigureCourse.Growth, -1.5m, 4.5m, 0),
        new("用电量增", FigureCourse.Growth, -2m, 2.5m, 0),
        new("货运量增", FigureCourse.Growth, -2.5m, 3m, 0),
        new("税收收入增", FigureCourse.Growth, -1m, 4m, 0),
        new("人均消费支出", FigureCourse.Level, 13500, 20500, 6.4m) { Flow = true },
        new("增速", FigureCourse.Growth, 0, 0, 0),
        new("增长", FigureCourse.Growth, -0.8m, 1.6m, 0),
        new("地区生产总值", FigureCourse.Output, 1, 1, 0) { Flow = true },
        new("一般公共预算收入", FigureCourse.ShareOfOutput, 0.05m, 0.085m, 0) { Flow = true },
        new("税", FigureCourse.ShareOfOutput, 0.035m, 0.06m, 0) { Flow = true },
        new("社会消费品零售总额", FigureCourse.ShareOfOutput, 0.32m, 0.42m, 0) { Flow = true },
        new("固定资产投资", FigureCourse.ShareOfOutput, 0.45m, 0.7m, 0) { Flow = true },
        new("增加值", FigureCourse.ShareOfOutput, 0.18m, 0.42m, 0) { Flow = true },
        new("城镇居民人均可支配收入", FigureCourse.Level, 28500, 36500, 6.1m) { Flow = true },
        new("农村居民人均可支配收入", FigureCourse.Level, 12600, 16400, 8.4m) { Flow = true },
        new("居民人均可支配收入", FigureCourse.Level, 19000, 26000, 7.2m) { Flow = true },
        new("城镇化率", FigureCourse.Rate, 44, 70, 0.9m),
        new("农产品加工转化率", FigureCourse.Rate, 61, 73, 1.3m),
        new("优良天数", FigureCourse.Rate, 78, 90, 0.6m),
        new("新增就业", FigureCourse.PerResident, 110, 180, 0.4m) { Flow = true },
        new("主导产业数", FigureCourse.Level, 1, 2, 0),
        new("粮食产量", FigureCourse.Level, 6, 18.4m, 0.7m),
    ];

    public static FigureShape For(string indicator, string dimension) =>
        Array.Find(Known, shape => indicator.Contains(shape.Words, StringComparison.Ordinal)) ?? ByDimension(dimension);

    static FigureShape ByDimension(string dimension) => dimension switch
    {
        "ratio" => new("", FigureCourse.Rate, 52, 88, 0.8m),
        "proportion" => new("", FigureCourse.Rate, 1.9m, 2.5m, -0.03m),
        "money" => new("", FigureCourse.ShareOfOutput, 0.08m, 0.2m, 0) { Flow = true },
        _ => new("", FigureCourse.Level, 40, 400, 4m),
    };
}
