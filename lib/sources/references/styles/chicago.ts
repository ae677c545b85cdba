/** Chicago, author-date: who, year, “title”, where it appeared, when, address. */
export const chicago = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Chicago, author-date</title><id>factdesk-chicago</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<macro name="who">
  <names variable="author">
    <name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="always" initialize="false"/>
    <substitute><text variable="publisher"/><text variable="container-title"/><text macro="title"/></substitute>
  </names>
</macro>
<macro name="year">
  <choose>
    <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    <else><text term="no date" form="short"/></else>
  </choose>
</macro>
<macro name="title">
  <choose>
    <if type="book report thesis motion_picture collection periodical standard" match="any"><text variable="title" font-style="italic"/></if>
    <else><text variable="title" quotes="true"/></else>
  </choose>
</macro>
<macro name="in">
  <choose>
    <if type="chapter paper-conference" match="any">
      <group delimiter=" "><text term="in" text-case="capitalize-first"/><text variable="container-title" font-style="italic"/></group>
    </if>
    <else><text variable="container-title" font-style="italic"/></else>
  </choose>
</macro>
<macro name="place">
  <group delimiter=" ">
    <text macro="in"/>
    <text variable="volume"/>
    <text variable="issue" prefix="(" suffix=")"/>
  </group>
</macro>
<macro name="day">
  <choose>
    <if type="article-journal book chapter" match="none">
      <date variable="issued" delimiter=" "><date-part name="month"/><date-part name="day"/></date>
    </if>
  </choose>
</macro>
<macro name="address">
  <choose>
    <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
    <else><text variable="URL"/></else>
  </choose>
</macro>
<citation><sort><key macro="who"/><key variable="issued"/></sort>
  <layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><text macro="who"/><text macro="year"/></group></layout>
</citation>
<bibliography hanging-indent="true"><sort><key macro="who"/><key variable="issued"/></sort>
  <layout suffix=".">
    <group delimiter=". ">
      <text macro="who"/>
      <text macro="year"/>
      <choose><if variable="author publisher container-title" match="any"><text macro="title"/></if></choose>
      <group delimiter=": "><group delimiter=", "><text macro="place"/><text macro="day"/></group><text variable="page"/></group>
      <choose><if variable="author"><text variable="publisher"/></if></choose>
      <text macro="address"/>
    </group>
  </layout>
</bibliography>
</style>`;
