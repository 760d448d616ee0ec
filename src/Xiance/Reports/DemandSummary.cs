using System.Globalization;
using Xiance.Progress.Demands;

namespace Xiance.Reports;

/// <summary>企业问题诉求汇总表 in the thirteen columns of the printed sample (Liuzhou 〔2022〕65 annex 2), lying.</summary>
public static class DemandSummary
{
    static readonly IReadOnlyList<PaperColumn> Columns =
    [
        new("序号", true, 3), new("企业名称", false, 7), new("母公司国别/地区", false, 5), new("行业领域", false, 5), new("所在省市区", false, 5), new("注册资本（万美元）", true, 5),
        new("企业简介", false, 12), new("问题和诉求", false, 18), new("相关建议", false, 10), new("企业联系人和联系方式", false, 7), new("报送单位", false, 6), new("报送日期", false, 6), new("备注", false, 5),
    ];

    /// <summary>Rows in the order given; the head names the reporting unit and the day.</summary>
    public static Paper Run(IReadOnlyList<(DemandForm Form, bool Synthetic)> demands, (string Unit, DateOnly Day, bool Synthetic) head)
    {
        var day = head.Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        var blocks = new List<PaperBlock> { new PaperParagraph($"报送单位：{head.Unit}　　报送日期：{day}　　报送单位联系人和联系方式：") };
        if (demands.Count == 0) blocks.Add(new PaperParagraph("本期没有诉求。"));
        else blocks.Add(new PaperTable(Columns, [.. demands.Select((demand, index) => Row(demand.Form, index + 1))]));
        return new Paper("企业问题诉求汇总表", blocks) { Landscape = true, Synthetic = head.Synthetic || demands.Any(demand => demand.Synthetic) };
    }

    static IReadOnlyList<PaperCell> Row(DemandForm form, int number) =>
    [
        new PaperCell(Printed.Number(number, 0)) { Number = number }, form.Firm, form.ParentCountry, form.Industry, form.Province, form.CapitalTenThousandDollars is null ? "" : Printed.Plain(form.CapitalTenThousandDollars),
        form.Profile, form.Demand, form.Advice, string.Join(' ', new[] { form.FirmContact, form.FirmContactWay }.Where(text => text.Length > 0)), form.ReportingUnit,
        form.ReportedOn?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "", form.Remark,
    ];
}
