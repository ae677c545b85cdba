/** IEEE: a number, who, “title,” where it appeared, volume, pages, when, address. */
export const ieee = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>IEEE</title><id>factdesk-ieee</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<macro name="who">
  <names variable="author">
    <name and="text" initialize-with=". " delimiter=", " et-al-min="7" et-al-use-first="1"/>
    <substitute><text variable="publisher"/></substitute>
  </names>
</macro>
<macro name="title">
  <choose>
    <if type="book report thesis motion_picture collection periodical standard" match="any"><text variable="title" font-style="italic"/></if>
    <else><text variable="title" quotes="true"/></else>
  </choose>
</macro>
<macro name="when">
  <date variable="issued" delimiter=" "><date-part name="month" form="short"/><date-part name="day" suffix=","/><date-part name="year"/></date>
</macro>
<macro name="address">
  <choose>
    <if variable="DOI"><text variable="DOI" prefix="doi: "/></if>
    <else-if variable="URL"><text variable="URL" prefix="[Online]. Available: "/></else-if>
  </choose>
</macro>
<citation><layout delimiter=", "><text variable="citation-number" prefix="[" suffix="]"/></layout></citation>
<bibliography second-field-align="flush">
  <layout>
    <text variable="citation-number" prefix="[" suffix="]"/>
    <group delimiter=". " suffix=".">
      <group delimiter=", ">
        <text macro="who"/>
        <text macro="title"/>
        <text variable="container-title" font-style="italic"/>
        <text variable="volume" prefix="vol. "/>
        <text variable="issue" prefix="no. "/>
        <choose><if variable="author"><text variable="publisher"/></if></choose>
        <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        <text macro="when"/>
      </group>
      <text macro="address"/>
    </group>
  </layout>
</bibliography>
</style>`;
