using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Register;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Fills an empty workspace with the demonstration: packs of the program, invented figures for each, the plan document of our own
/// writing, and accounts with published passwords. Marks the database so that nobody takes it for a real one.
/// </summary>
public static class LoadDemonstration
{
    const string SamplePlan = "示例省强县行动方案";
    const string SamplePack = "sample-2022";
    const string RealPack = "gansu-2022";
    const string IncentivePack = "qinzhou-2023";
    const string By = "demonstration";

    /// <summary>The packs loaded when none is named; the others take longer and are loaded on demand.</summary>
    public static readonly IReadOnlyList<string> Usual = ["gansu-2022", SamplePack, IncentivePack];

    public static IReadOnlyList<Problem> Run(Workspace workspace, ProgramFolders folders, Instant now) => Run(workspace, folders, Usual, now);

    /// <summary>With the packs named, and no other; a name that the program does not bring along is a problem and nothing is loaded.</summary>
    public static IReadOnlyList<Problem> Run(Workspace workspace, ProgramFolders folders, IReadOnlyList<string> packs, Instant now)
    {
        var known = folders.Packs().ToDictionary(folder => Path.GetFileName(folder), StringComparer.Ordinal);
        var problems = packs.Where(pack => !known.ContainsKey(pack)).Select(pack => Storage.Problems.NoSuchPack(pack, known.Keys)).ToList();
        if (problems.Count > 0) return problems;
        workspace.MarkAsDemonstration(now);
        foreach (var folder in packs.Distinct(StringComparer.Ordinal).Select(pack => known[pack])) problems.AddRange(LoadPack(workspace, folder, now));
        if (problems.Count > 0) return problems;
        var office = DemonstrationAccounts.Make(workspace, now);
        DemonstrationTasks.Make(workspace, packs, now);
        if (office is not null && packs.Contains(SamplePack)) DemonstrationReviews.Make(workspace, office, now);
        if (packs.Contains(RealPack)) problems.AddRange(DemonstrationFirms.Load(workspace, folders, now));
        if (office is not null && packs.Contains(SamplePack)) problems.AddRange(LoadDocument(workspace, folders, office, now));
        if (packs.Contains(IncentivePack)) problems.AddRange(DemonstrationCases.Run(workspace, IncentivePack, now));
        return problems;
    }

    static IEnumerable<Problem> LoadPack(Workspace workspace, string folder, Instant now)
    {
        var pack = PackFolder.Read(folder);
        if (!pack.Succeeded) return pack.Problems;
        workspace.Packs.Load(pack.Value, By, now);
        workspace.Observations.Add(By, Figures(workspace, pack.Value), now);
        DemonstrationProjects.Make(workspace, pack.Value, now.ChinaDay);
        DemonstrationDemands.Make(workspace, pack.Value, now.ChinaDay);
        DemonstrationGroups.Make(workspace, pack.Value, now.ChinaDay);
        return [];
    }

    /// <summary>Each figure arrives when a statistical office would have sent it, so that the workspace can be looked at as of earlier days.</summary>
    static IReadOnlyList<NewFigure> Figures(Workspace workspace, Pack pack)
    {
        var indicators = workspace.Observations.AllIndicators(pack.Id).ToDictionary(indicator => indicator.Name, StringComparer.Ordinal);
        var regions = workspace.Regions.Facts().ToDictionary(fact => (fact.Code, fact.From), fact => fact.Id);
        var ids = regions.GroupBy(pair => pair.Key.Code).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        return [.. DemonstrationFigures.Make(pack, DemonstrationFigures.CommittedSeed).Concat(DemonstrationTotals.Make(pack, DemonstrationFigures.CommittedSeed)).Select(row => Figure(row, ids[row.RegionCode], indicators[row.Indicator]))];
    }

    static NewFigure Figure(FigureRow row, RegionId region, IndicatorKey indicator) => new(region, indicator.Id, row.Period, ScaledValue.FromDecimal(row.Value, (int)indicator.Decimals)!.Value)
    {
        PrintedText = row.PrintedText,
        PrintedUnit = row.Unit,
        Status = ObservationStatus.Released,
        Vintage = row.Vintage,
        ReceivedAt = Instant.EndOf(row.Period.Last.AddDays(Lag(row))),
        Source = row.Source,
        Note = row.Note,
        Synthetic = true,
        Visibility = Visibility.Jurisdiction,
    };

    static int Lag(FigureRow row) => row.Vintage switch
    {
        Vintage.Flash => 25,
        Vintage.Preliminary => 50,
        _ => 300,
    };

    static IEnumerable<Problem> LoadDocument(Workspace workspace, ProgramFolders folders, Actor office, Instant now)
    {
        var file = Path.Combine(folders.Samples, SamplePlan, "方案.txt");
        if (!File.Exists(file)) return [];
        var reading = new Reading(office, Instant.Latest, Locale.Chinese);
        var pack = workspace.Packs.Find(reading, SamplePack);
        var kept = workspace.Shelf.Upload(reading, new($"{SamplePlan}.txt", File.ReadAllBytes(file)) { MediaType = "text/plain", Synthetic = true, Region = pack?.Jurisdiction, PackId = pack?.Id }, now);
        return kept.Problems;
    }
}
