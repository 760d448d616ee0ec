namespace Xiance.Register;

/// <summary>What a region is. Zones (管委会) and parks may count as counties where a pack says so.</summary>
public enum RegionKind { Nation, Province, Prefecture, County, CountyLevelCity, District, Banner, Town, Zone, Park }
