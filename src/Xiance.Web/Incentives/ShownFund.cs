using Microsoft.AspNetCore.Components;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Documents;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Incentives;

/// <summary>A fund as the page shows it: decided, or as it would be shared; with the clause it rests on.</summary>
public sealed record ShownFund(FundPool Pool, IReadOnlyList<ShownShare> Shares, TableView<ShownShare> View)
{
    public FundRow? Decision { get; init; }

    public CitedClause? Clause { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public Money Total => Shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount);

    public static ShownFund Of(Visit visit, Workspace workspace, RunState run, (FundPool Pool, IReadOnlyList<FundRow> Decided) fund)
    {
        var codes = workspace.Members.Of(run.Pack, run.Period.Last).ToDictionary(member => member.Region.Value, member => member.Code);
        var draft = fund.Decided.Count > 0 ? null : workspace.Funds.Draft(run, fund.Pool);
        IReadOnlyList<ShownShare> shares = fund.Decided.Count > 0
            ? [.. fund.Decided.Select(row => new ShownShare(row.Code, row.Name, decimal.Parse(row.Weight, System.Globalization.CultureInfo.InvariantCulture), row.Amount, row.Lines))]
            : [.. (draft!.Value?.Shares ?? []).Select(share => new ShownShare(codes[long.Parse(share.Region, System.Globalization.CultureInfo.InvariantCulture)], share.Name, share.Weight, share.Amount, share.Lines))];
        return new ShownFund(fund.Pool, shares, Table(visit, run, fund.Pool, shares))
        {
            Decision = fund.Decided.Count > 0 ? fund.Decided[0] : null,
            Clause = fund.Pool.Cite is { } cite ? workspace.Shelf.Clause(visit.Reading, cite) : null,
            Problems = draft?.Problems ?? [],
        };
    }

    static TableView<ShownShare> Table(Visit visit, RunState run, FundPool pool, IReadOnlyList<ShownShare> shares)
    {
        var words = new Words(visit.Locale);
        return new("fund-" + pool.Code, visit,
        [
            new("name", words["assessment.county"], row => row.Name) { Order = row => row.Code, Class = "bd nw" },
            new("weight", words["incentives.weight"], row => Figure.Number(row.Weight, pool.Split == FundSplit.ByValue ? 4 : 0)) { Number = true, Order = row => row.Weight, Figure = row => row.Weight },
            new("calculation", words["incentives.calculation"], row => string.Join('\uff1b', row.Lines.Select(line => line.Kind == FundLine.Remainder ? $"{words["incentives.remainder"]} {Figure.Signed(line.Amount.Yuan, 2)}" : line.Calculation))) { Class = "mut" },
            new("amount", words["incentives.amount"], row => Figure.Yuan(row.Amount)) { Number = true, Unit = words["plans.yuan"], Order = row => row.Amount.Fen, Figure = row => row.Amount.Yuan, Class = "bd", Cell = Amount(run, pool) },
        ], shares);
    }

    static RenderFragment<ShownShare> Amount(RunState run, FundPool pool) => row => builder =>
    {
        builder.OpenComponent<TraceLink>(0);
        builder.AddAttribute(1, nameof(TraceLink.Kind), "fund");
        builder.AddAttribute(2, nameof(TraceLink.Id), $"{run.Id}-{row.Code}-{pool.Code}");
        builder.AddAttribute(3, nameof(TraceLink.Value), Figure.Yuan(row.Amount));
        builder.CloseComponent();
    };
}

/// <summary>One share of a fund.</summary>
public sealed record ShownShare(string Code, string Name, decimal Weight, Money Amount, IReadOnlyList<FundLine> Lines);
