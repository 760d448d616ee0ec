namespace Xiance.Figures;

/// <summary>
/// The last step of a figure on its way: supplied by the department, confirmed or objected to by the county, answered by the department;
/// reported by the county, verified by city and department; returned, released by the office, unlocked for one change after release.
/// </summary>
public enum ArrivalStep { Supplied, Confirmed, Objected, Answered, Reported, CityVerified, DepartmentVerified, Returned, Released, Unlocked }

/// <summary>Who acts on a figure: the department it comes from, the county it is of, the city above, the office that releases.</summary>
public enum ArrivalParty { Department, County, City, Office }
